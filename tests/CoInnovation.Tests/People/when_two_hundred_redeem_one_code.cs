using System.Net;
using System.Net.Http.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>Alone on its server: so many misses use up what one network may miss.</summary>
public sealed class when_two_hundred_redeem_one_code(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_browser_that_asked_gets_one_session_and_nobody_else_any()
    {
        var address = PeopleHouse.NewAddress();
        var (asked, stranger) = (house.Api.Guest(), house.Api.Guest());
        var code = await house.CodeAsync(asked, address);
        await house.CodeAsync(stranger, address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => RedeemAsync(address, code, number % 2 == 0 ? asked : stranger)));

        answers.Where((_, number) => number % 2 == 0).ShouldAllBe(one => one.Status == HttpStatusCode.OK);
        answers.Where(one => one.Status == HttpStatusCode.OK).Select(one => one.Cookie).Distinct().ShouldHaveSingleItem();
        answers.Where((_, number) => number % 2 == 1)
            .ShouldAllBe(one => one.Body.Contains("CODE_WRONG", StringComparison.Ordinal) || one.Body.Contains("TOO_MANY_TRIES", StringComparison.Ordinal));
        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        (await database.TextsAsync("SELECT id::text FROM access.sessions WHERE person_id IS NOT NULL")).ShouldHaveSingleItem();
        (await database.TextsAsync("SELECT id::text FROM events.mt_events WHERE type = 'signed_in'")).ShouldHaveSingleItem();
    }

    private async Task<(HttpStatusCode Status, string Body, string Cookie)> RedeemAsync(string email, string code, Guest browser)
    {
        using var client = house.Api.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", browser.Cookies);
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        using var response = await client.PostAsJsonAsync(new Uri("/session/code/redeem", UriKind.Relative), new { email, code }, Canceled);
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('|', set) : "";
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Canceled), cookies);
    }
}
