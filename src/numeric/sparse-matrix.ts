/**
 * Sparse vectors and matrices in typed arrays.
 */

/** One row: `values[k]` stands in column `indices[k]`; ascending, no column twice. */
export interface SparseVector {
  readonly indices: Uint32Array
  readonly values: Float32Array
}

/** Sparse rows (CSR): row `r` is `columns[k], values[k]` for `k` from `rowStart[r]` to `rowStart[r + 1]`. */
export interface SparseMatrix {
  readonly rowCount: number
  readonly columnCount: number
  readonly rowStart: Uint32Array // [rowCount + 1]
  readonly columns: Uint32Array // [nonzeros], ascending within a row
  readonly values: Float32Array // [nonzeros]
}

/** The rows one under the other. @throws RangeError when an index is not below `columnCount`. */
export function stackRows(rows: readonly SparseVector[], columnCount: number): SparseMatrix {
  const rowStart = new Uint32Array(rows.length + 1)
  rows.forEach((row, r) => {
    rowStart[r + 1] = rowStart[r]! + row.indices.length
  })
  const columns = new Uint32Array(rowStart[rows.length]!)
  const values = new Float32Array(rowStart[rows.length]!)
  rows.forEach((row, r) => {
    if ((row.indices.at(-1) ?? -1) >= columnCount) {
      throw new RangeError(`stackRows: row ${r} has a column beyond ${columnCount}`)
    }
    columns.set(row.indices, rowStart[r]!)
    values.set(row.values, rowStart[r]!)
  })
  return { rowCount: rows.length, columnCount, rowStart, columns, values }
}
