namespace Chuangcheng.Model.Reports;

public enum MarkKind
{
    Figure = 1,
    Day = 2,
    Place = 3,
    Code = 4,
}
