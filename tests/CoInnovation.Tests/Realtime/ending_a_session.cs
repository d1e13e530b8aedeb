using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Workshops;
using CoInnovation.Replay.Surface;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

/// <summary>Whoever is signed out hears nothing more, also where another node said so.</summary>
public sealed class ending_a_session(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task its_page_is_told_and_closed_when_another_node_signs_it_out_and_hears_nothing_more()
    {
        var facilitator = await api.FoundAsync();
        var customer = await SignInAsync(await api.JoinAsync(facilitator, Side.Customer), "one@example.com");
        await using var page = await customer.OpenAsync();
        await using var staying = await facilitator.OpenAsync();

        var other = await api.OtherNodeAsync();
        await other.GetRequiredService<SigningIn>().OutAsync(Request(other, customer.Cookie));

        var afterwards = await Afterwards.HappenAsync(api.Services, page.Closed, text => facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, text)), () => staying.Raw);
        page.Of("ended").ShouldHaveSingleItem().GetProperty("code").GetString().ShouldBe("SESSION_ENDED");
        afterwards.HeardIn(page.Raw, Afterwards.Looks).ShouldBeEmpty();
        await using var again = await customer.ConnectAsync();
        (await Should.ThrowAsync<HubRefusalException>(() => again.SubscribeAsync())).Message.ShouldContain("WORKSHOP_NOT_FOUND");
    }

    [Fact]
    public async Task a_guests_open_page_is_sent_back_for_the_new_token_and_told_nothing_bad()
    {
        var facilitator = await api.FoundAsync();
        var guest = await api.JoinAsync(facilitator, Side.Vendor);
        await using var page = await guest.OpenAsync();

        var person = await SignInAsync(guest, "two@example.com");

        await Should.ThrowAsync<Exception>(() => page.Closed.WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken));
        page.Of("ended").ShouldBeEmpty();
        await using var again = await person.OpenAsync();
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Still with us"));
        await Wait.UntilAsync(() => again.Raw.Contains("Still with us", StringComparison.Ordinal));
    }

    [Fact]
    public async Task other_peoples_pages_stay_open()
    {
        var facilitator = await api.FoundAsync();
        var (leaving, staying) = (await SignInAsync(await api.JoinAsync(facilitator, Side.Customer), "three@example.com"), await SignInAsync(await api.JoinAsync(facilitator, Side.Vendor), "four@example.com"));
        await using var page = await staying.OpenAsync();

        await api.Services.GetRequiredService<SigningIn>().OutAsync(Request(api.Services, leaving.Cookie));
        await facilitator.SendAsync((id, workshop) => new RenameWorkshop(id, workshop, "Without one"));

        await Wait.UntilAsync(() => page.Raw.Contains("Without one", StringComparison.Ordinal));
        page.Closed.IsCompleted.ShouldBeFalse();
    }

    private async Task<Attendee> SignInAsync(Attendee attendee, string address)
    {
        var http = Request(api.Services, attendee.Cookie);
        var before = await api.Services.GetRequiredService<SessionKeeper>().PrincipalNowAsync(http);
        await api.Services.GetRequiredService<SigningIn>().InAsync(http, before, attendee.Seat.Tenant, address, Ids.Next(), language: null, timeZone: null);
        return new Attendee(api, attendee.Seat, http.Response.Headers.SetCookie.ToString().Split(';')[0]);
    }

    private static DefaultHttpContext Request(IServiceProvider services, string cookie)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Scheme = "http";
        http.Request.Headers.Cookie = cookie;
        return http;
    }
}
