namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>How issues are numbered (15.2).</summary>
public enum NumberingKind : byte
{
    /// <summary>One number for ever, as districts do: 第671期.</summary>
    Running = 1,

    /// <summary>Every year anew, with a total number: 第18期（总第2127期）.</summary>
    Yearly = 2,
}
