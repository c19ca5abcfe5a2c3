namespace Chuangcheng.Model.Happenings;

/// <summary>Materials for the document review were written or filled in.</summary>
public sealed record MaterialsKept(int Submission, int Count) : Happening
{
    public override string Aggregate => $"submission:{Submission}";
}
