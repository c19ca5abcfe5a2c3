namespace Chuangcheng.Model.Measures;

/// <summary>One column: an array that grows.</summary>
internal sealed class Column<T> where T : unmanaged
{
    private T[] cells = new T[64];

    public T[] Cells => cells;

    /// <summary>The default beyond the end.</summary>
    public T this[int row] => row < cells.Length ? cells[row] : default;

    public void Set(int row, T value)
    {
        if (row >= cells.Length) Array.Resize(ref cells, Math.Max(row + 1, cells.Length * 2));
        cells[row] = value;
    }

    public void Pack(PackedWriter to, int rows) => to.Put<T>(cells.AsSpan(0, Math.Min(rows, cells.Length)));

    public void Unpack(ref PackedReader from) => cells = from.Take<T>();
}
