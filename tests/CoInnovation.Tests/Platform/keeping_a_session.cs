using System.Net;
using System.Net.Http.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform;

public sealed class keeping_a_session(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly Seat Seat = new("default", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Side.Vendor, ParticipantRole.Contributor);

    private SessionKeeper Keeper => api.Services.GetRequiredService<SessionKeeper>();

    private string Secret => api.Services.GetRequiredService<ProductTeamKey>().Secret;

    [Theory]
    [InlineData("http", "coinnovation=", false)]
    [InlineData("https", "__Host-coinnovation=", true)]
    public async Task the_cookie_is_out_of_reach_of_scripts_and_other_sites(string scheme, string name, bool secure)
    {
        var http = Request(scheme);

        await Keeper.TakeSeatAsync(http, Seat with { ParticipantId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) });

        var cookie = http.Response.Headers.SetCookie.ToString();
        cookie.ShouldStartWith(name);
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/");
        cookie.ShouldNotContain("domain");
        cookie.Contains("; secure", StringComparison.Ordinal).ShouldBe(secure);
    }

    [Fact]
    public async Task a_seat_that_was_taken_is_held_by_the_next_request()
    {
        var first = Request("http");
        await Keeper.TakeSeatAsync(first, Seat);
        var token = first.Response.Headers.SetCookie.ToString().Split(';')[0];

        var principal = await Keeper.PrincipalOfAsync(Request("http", token));

        var seat = principal.Seats.ShouldHaveSingleItem();
        (seat with { TakenAt = null }).ShouldBe(Seat);
        seat.TakenAt.ShouldNotBeNull();
        (await Keeper.PrincipalOfAsync(Request("http", token + "x"))).ShouldBe(Principal.Nobody);
    }

    [Fact]
    public async Task the_database_never_holds_the_token()
    {
        var http = Request("http");
        await Keeper.TakeSeatAsync(http, Seat with { ParticipantId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) });
        var token = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=')[1];

        await using var command = api.Services.GetRequiredService<Database>().Owner.CreateCommand("SELECT string_agg(sessions::text, ' ') FROM access.sessions");
        var stored = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;

        stored.ShouldNotContain(token);
        stored.ShouldContain(Convert.ToHexStringLower(Token.HashOf(token)));
    }

    [Fact]
    public async Task the_product_teams_secret_opens_the_backlog_as_bearer_and_nothing_else_does()
    {
        (await Keeper.PrincipalOfAsync(Request("http", authorization: $"Bearer {Secret}"))).IsProductTeam.ShouldBeTrue();
        (await Keeper.PrincipalOfAsync(Request("http", authorization: $"Bearer {Secret}x"))).IsProductTeam.ShouldBeFalse();
        (await Keeper.PrincipalOfAsync(Request("http", authorization: "Bearer "))).IsProductTeam.ShouldBeFalse();
    }

    [Fact]
    public async Task the_product_teams_link_gives_the_session_the_same_right()
    {
        var cookies = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler) { BaseAddress = api.Address };

        var wrong = await http.PostAsJsonAsync("/session/backlog", new { access = "guessed" }, TestContext.Current.CancellationToken);
        var right = await http.PostAsJsonAsync("/session/backlog", new { access = Secret }, TestContext.Current.CancellationToken);

        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        right.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Keeper.PrincipalOfAsync(Request("http", cookies.GetCookieHeader(api.Address)))).IsProductTeam.ShouldBeTrue();
    }

    [Fact]
    public async Task the_product_teams_right_comes_with_a_new_token_that_a_lost_answer_does_not_cost()
    {
        var guest = Request("http");
        await Keeper.TakeSeatAsync(guest, Seat with { ParticipantId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) });
        var before = CookieOf(guest);
        var (first, again) = (Request("http", before), Request("http", before));

        (await Keeper.OpenBacklogAsync(first, Secret)).ShouldBeTrue();
        (await Keeper.PrincipalOfAsync(Request("http", before))).ShouldBe(Principal.Nobody);
        (await Keeper.OpenBacklogAsync(again, Secret)).ShouldBeTrue();

        CookieOf(again).ShouldBe(CookieOf(first));
        var principal = await Keeper.PrincipalOfAsync(Request("http", CookieOf(again)));
        principal.IsProductTeam.ShouldBeTrue();
        principal.Seats.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task health_and_security_headers_are_there_for_everybody()
    {
        using var http = new HttpClient { BaseAddress = api.Address };

        var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"status":"HEALTHY","checks":{"database":"OK","schema":"OK","projections":"OK","records":"OK"}}""");
        ready.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        ready.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        ready.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        ready.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static string CookieOf(HttpContext http) => http.Response.Headers.SetCookie.ToString().Split(';')[0];

    private DefaultHttpContext Request(string scheme, string? cookie = null, string? authorization = null)
    {
        var http = new DefaultHttpContext { RequestServices = api.Services };
        http.Request.Scheme = scheme;
        http.Request.Headers.Cookie = cookie;
        http.Request.Headers.Authorization = authorization;
        return http;
    }
}
