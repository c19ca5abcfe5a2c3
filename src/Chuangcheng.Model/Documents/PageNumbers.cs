namespace Chuangcheng.Model.Documents;

/// <summary>— 1 —, odd pages right and even pages left.</summary>
public enum PageNumbers
{
    None = 0,
    Outside = 1,

    /// <summary>A letter's first page carries none.</summary>
    FromTheSecond = 2,
}
