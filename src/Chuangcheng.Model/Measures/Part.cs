namespace Chuangcheng.Model.Measures;

public enum Part { Numerator, Denominator }
