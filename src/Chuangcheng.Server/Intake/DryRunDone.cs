namespace Chuangcheng.Server.Intake;

/// <summary>Undoes what a dry run tried, and says what it would have done.</summary>
internal sealed class DryRunDone(int added, int changed) : Exception
{
    public int Added => added;
    public int Changed => changed;
}
