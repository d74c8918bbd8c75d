export { spreadsheetSafe } from '../../plugin/core/spreadsheet-safe';
