// src/formats/shared/grid.ts
var MAX_SPAN = 1e3;
var MAX_ROWS = 65534;
var whole = (span, most) => span >= 1 ? Math.min(most, Math.floor(span)) : 1;
function gridBuilder(table, within) {
  let row = 0;
  let column = 1;
  const filled = /* @__PURE__ */ new Map();
  let last;
  const fill = (place, columns, until) => {
    for (let k = 0; k < columns; k++) filled.set(place.column + k, { place, until });
    column = place.column + columns;
    last = place;
  };
  const cell = (columns = 1, rows = 1) => {
    while ((filled.get(column)?.until ?? 0) >= row) column++;
    const [wide, high] = [whole(columns, MAX_SPAN), whole(rows, MAX_ROWS)];
    const place = {
      table,
      row,
      column,
      ...high > 1 ? { rows: high } : {},
      ...wide > 1 ? { columns: wide } : {},
      ...within === void 0 ? {} : { within }
    };
    fill(place, wide, row + high - 1);
    return place;
  };
  return {
    cell,
    row() {
      row++;
      column = 1;
      last = void 0;
    },
    skip(columns) {
      column += columns > 0 ? Math.min(MAX_SPAN, Math.floor(columns)) : 0;
    },
    continueAbove(columns = 1) {
      const above = filled.get(column);
      if (above === void 0 || above.until !== row - 1) return cell(columns);
      above.place.rows = row - above.place.row + 1;
      fill(above.place, above.place.columns ?? 1, row);
      return above.place;
    },
    continueBefore() {
      if (last === void 0) return cell();
      last.columns = (last.columns ?? 1) + 1;
      fill(last, last.columns, row);
      return last;
    }
  };
}
var rowName = ({ table, row }) => `table-${table}-row-${row}`;
var cellOf = ({ data }) => data?.["cell"];

export {
  gridBuilder,
  rowName,
  cellOf
};
