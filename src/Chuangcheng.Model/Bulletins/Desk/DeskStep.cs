namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>What is done with an issue. Numbers are stored: never renumber.</summary>
public enum DeskStep : byte
{
    /// <summary>选编 is done.</summary>
    HandIn = 1,

    /// <summary>编校 is done.</summary>
    Proof = 2,

    /// <summary>审核 is done.</summary>
    Review = 3,

    /// <summary>核签: the number is given.</summary>
    Sign = 4,

    Issue = 5,

    SendBack = 6,

    Withdraw = 7,

    Drop = 8,
}
