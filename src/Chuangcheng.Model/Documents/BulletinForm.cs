namespace Chuangcheng.Model.Documents;

/// <summary>What a bulletin's form decides beside its content.</summary>
/// <param name="IsSpecial">增刊, numbered apart.</param>
/// <param name="TitledItems">Headlines stand on a line of their own, as in a municipal 简报; otherwise they run in, as in a district's 快报.</param>
public sealed record BulletinForm(bool IsSpecial = false, bool TitledItems = false)
{
    /// <summary>Secrecy, top left; usually none.</summary>
    public string Secrecy { get; init; } = "";

    /// <summary>What is printed across the top of an issue taken back; null for a valid one.</summary>
    public string? WithdrawalNotice { get; init; }
}
