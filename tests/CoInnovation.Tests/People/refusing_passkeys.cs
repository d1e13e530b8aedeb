using System.Net;
using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.People;

/// <summary>What is not a passkey's answer gets one and the same refusal; the journey in the browser shows the right ones.</summary>
public sealed class refusing_passkeys(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Theory]
    [InlineData("""{"credential":{}}""")]
    [InlineData("""{"credential":[1]}""")]
    [InlineData("""{"credential":null}""")]
    [InlineData("""{"credential":{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"}}}""")]
    [InlineData("{}")]
    public async Task with_a_question_and_without_one(string body)
    {
        var browser = house.Api.Guest();
        (await CodeOfAsync(browser, "/session/passkey", body)).ShouldBe("PASSKEY_REFUSED");
        await browser.Scenario(_ => _.Post.Url("/session/passkey/options").Json(new { }));
        (await CodeOfAsync(browser, "/session/passkey", body)).ShouldBe("PASSKEY_REFUSED");

        var ada = await house.SignedInAsync(PeopleHouse.NewAddress());
        (await CodeOfAsync(ada, "/account/passkeys", body)).ShouldBe("PASSKEY_REFUSED");
        await ada.Scenario(_ => _.Post.Url("/account/passkeys/options").Json(new { }));
        (await CodeOfAsync(ada, "/account/passkeys", body)).ShouldBe("PASSKEY_REFUSED");
    }

    [Fact]
    public async Task only_who_is_signed_in_is_asked_to_make_one()
    {
        await house.Api.Guest().Scenario(_ =>
        {
            _.Post.Url("/account/passkeys/options").Json(new { });
            _.StatusCodeShouldBe(HttpStatusCode.NotFound);
        });
        var ada = await house.SignedInAsync("ada.of.the.keys@example.com");
        var options = JsonDocument.Parse(await ada.Scenario(_ => _.Post.Url("/account/passkeys/options").Json(new { }))).RootElement;
        options.At("user", "name").GetString().ShouldBe("ada.of.the.keys@example.com");
        options.At("authenticatorSelection", "userVerification").GetString().ShouldBe("required");
        options.At("authenticatorSelection", "residentKey").GetString().ShouldBe("required");
    }

    private static async Task<string?> CodeOfAsync(Guest browser, string url, string body)
    {
        var answer = await browser.Scenario(_ =>
        {
            _.Post.Url(url).Json(JsonDocument.Parse(body).RootElement);
            _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
        });
        return JsonDocument.Parse(answer).RootElement.At("code").GetString();
    }
}
