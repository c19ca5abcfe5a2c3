namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>How people separate the members of a list.</summary>
public static class Lists
{
    public static char[] Separators { get; } = ['、', '，', ',', ';', '；', '\n', '\r'];
}
