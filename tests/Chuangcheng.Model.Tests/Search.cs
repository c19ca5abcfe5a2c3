using Chuangcheng.Model.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Chuangcheng.Model.Tests;

public sealed class Search
{
    [Theory]
    [InlineData("和平路灯", 3)]
    [InlineData("A-1", 0)]
    [InlineData("WT-2026-000001", 6)]
    [InlineData("路", 0)]
    [InlineData("路 灯", 0)]
    [InlineData("", 0)]
    public void PairsWhatStandsSideBySide(string text, int pairs) => Bigrams.Of(text).Count.ShouldBe(pairs);

    [Theory]
    [InlineData("ＡＢ", "ab")]
    [InlineData("Ab", "aB")]
    public void DoesNotCountCaseAndWidth(string a, string b) => Bigrams.Of(a).ShouldBe(Bigrams.Of(b));

    /// <summary>Whatever a text holds, its pairs hold the pairs of: a hit is never lost.</summary>
    [Fact]
    public void ProposesEveryTextThatHoldsTheWords()
    {
        var characters = Gen.Elements("路灯坏了和平ＡaB1２ -_%'\"，。é\ud83d\ude00".ToCharArray());
        var texts = Gen.ArrayOf(characters).Select(c => new string(c));
        Prop.ForAll(texts.ToArbitrary(), texts.ToArbitrary(), texts.ToArbitrary(), (before, words, after) =>
        {
            var text = before + words + after;
            Bigrams.Holds(text, Bigrams.Fold(words)).ShouldBeTrue();
            Bigrams.Of(words).Except(Bigrams.Of(text)).ShouldBeEmpty();
        }).QuickCheckThrowOnFailure();
    }
}
