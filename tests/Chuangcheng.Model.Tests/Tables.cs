using Chuangcheng.Model.Tables;

namespace Chuangcheng.Model.Tests;

public sealed class Tables
{
    [Fact]
    public void KeepQuotesLinesAndTheirNumbers()
    {
        var table = CsvTable.Parse("\uFEFFa,b\r\n\"x,\"\"1\"\"\r\ny\",2\r\n\r\n3\r\n");
        table.Header.ShouldBe(["a", "b"]);
        table.Rows.Select(r => r.Line).ShouldBe([2, 5]);
        table[table.Rows[0], "a"].ShouldBe("x,\"1\"\r\ny");
        table[table.Rows[1], "b"].ShouldBe("");
        table[table.Rows[1], "none"].ShouldBe("");
    }

    [Fact]
    public void MayBeEmpty() => CsvTable.Parse("").Rows.ShouldBeEmpty();
}
