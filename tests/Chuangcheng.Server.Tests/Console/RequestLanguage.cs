using Chuangcheng.Server.Console;
using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Tests.Console;

public sealed class RequestLanguage
{
    [Theory]
    [InlineData("", "", "zh-CN")]
    [InlineData("", "en-GB,en;q=0.9", "en")]
    [InlineData("", "zh-TW,en;q=0.8", "zh-CN")]
    [InlineData("", "fr,en;q=0.5,zh;q=0.4", "en")]
    [InlineData("", "en;q=0.3,zh;q=0.9", "zh-CN")]
    [InlineData("", "de", "zh-CN")]
    [InlineData("", "!!;;q=", "zh-CN")]
    [InlineData("en", "zh-CN", "en")]
    [InlineData("zh-CN", "en", "zh-CN")]
    [InlineData("xx", "en", "en")]
    public void IsTheCookiesThenTheBrowsersThenChinese(string cookie, string accept, string language)
    {
        var request = new DefaultHttpContext().Request;
        if (cookie.Length > 0) request.Headers.Cookie = $"{Language.Cookie}={cookie}";
        request.Headers.AcceptLanguage = accept;

        Language.Of(request).Name.ShouldBe(language);
    }
}
