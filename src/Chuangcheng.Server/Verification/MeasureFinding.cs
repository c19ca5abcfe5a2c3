namespace Chuangcheng.Server.Verification;

/// <summary>One measure from the columns and by SQL.</summary>
public sealed record MeasureFinding(string Name, long Numerator, long SqlNumerator, long? Denominator, long? SqlDenominator)
{
    public bool Agrees => Numerator == SqlNumerator && Denominator == SqlDenominator;
}
