namespace Chuangcheng.Model.Documents;

/// <summary>One piece of a paper, from top to bottom.</summary>
public abstract record Block;
