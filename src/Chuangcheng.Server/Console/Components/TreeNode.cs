namespace Chuangcheng.Server.Console.Components;

/// <summary>One entry of a tree to choose from.</summary>
/// <param name="Note">Said quietly beside it: its kind, its code.</param>
public sealed record TreeNode(string Value, string Label, IReadOnlyList<TreeNode> Below, string? Note = null)
{
    /// <summary>The label of a value, anywhere in these trees; null when it is not there.</summary>
    public static string? Find(IEnumerable<TreeNode> nodes, string? value) =>
        nodes.Select(node => node.Value == value ? node.Label : Find(node.Below, value)).FirstOrDefault(label => label is not null);
}
