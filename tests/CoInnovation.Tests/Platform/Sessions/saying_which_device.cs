using CoInnovation.Api.Platform.Languages;
using CoInnovation.Api.Platform.Sessions;

namespace CoInnovation.Tests.Platform.Sessions;

/// <summary>What is noted of a browser is said in the language of whoever reads it, also where it was noted long ago.</summary>
public sealed class saying_which_device
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome on Windows", "Chrome unter Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Windows", "Edge unter Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1 Version/26.0 Safari/604.1", "Safari on iPhone", "Safari auf dem iPhone")]
    [InlineData("Mozilla/5.0 (iPad; CPU OS 26_0 like Mac OS X) CriOS/140.0", "Chrome on iPad", "Chrome auf dem iPad")]
    [InlineData("SamsungBrowser/28.0", "Samsung Internet", "Samsung Internet")]
    [InlineData("Something (X11; Linux x86_64)", "A browser on Linux", "Ein Browser unter Linux")]
    [InlineData("Something (iPhone)", "A browser on iPhone", "Ein Browser auf dem iPhone")]
    [InlineData("curl/8.5", "A program", "Ein Programm")]
    [InlineData(null, "A program", "Ein Programm")]
    public void in_words_that_people_know(string? userAgent, string english, string german)
    {
        var noted = Devices.Of(userAgent);

        noted.ShouldBe(english);
        Devices.Said(noted).In(Language.En).ShouldBe(english);
        Devices.Said(noted).In(Language.De).ShouldBe(german);
    }
}
