using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Tests.Indicators;

public sealed class IndicatorCodes
{
    /// <summary>R-CODE-01, with the spellings of the seeds and of older editions.</summary>
    [Theory]
    [InlineData("Ⅲ-58", "Ⅲ-58")]
    [InlineData("III-58", "Ⅲ-58")]
    [InlineData("iii-58", "Ⅲ-58")]
    [InlineData("Ⅲ-58城市精细化管理", "Ⅲ-58")]
    [InlineData("Ⅱ-27 城市管理和公共服务", "Ⅱ-27")]
    [InlineData("Ⅱ—1", "Ⅱ-1")]
    [InlineData("Ⅰ－9", "Ⅰ-9")]
    [InlineData("Ⅲ–82", "Ⅲ-82")]
    [InlineData("Ⅲ――82", "Ⅲ-82")]
    [InlineData(" ＩＩＩ － ５８ ", "Ⅲ-58")]
    [InlineData("ⅲ-7", "Ⅲ-7")]
    public void AreReadTolerantlyAndWrittenOneWay(string text, string code) => IndicatorCode.Parse(text).ToString().ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("58")]
    [InlineData("Ⅳ-1")]
    [InlineData("IIII-1")]
    [InlineData("Ⅲ58")]
    [InlineData("Ⅲ-")]
    [InlineData("Ⅲ-0")]
    [InlineData("Ⅲ-123456")]
    [InlineData("城市管理")]
    public void RefuseWhatIsNoCode(string? text) => IndicatorCode.TryParse(text, out _).ShouldBeFalse();
}
