using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Platform.Revocation;
using CoInnovation.Api.Realtime;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Realtime;

public sealed class closing_while_it_subscribes(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task nothing_stays_of_a_socket_that_ended_before_it_had_its_answer()
    {
        var facilitator = await api.FoundAsync();
        var (gone, late) = (await api.JoinAsync(facilitator, Side.Customer), await api.JoinAsync(facilitator, Side.Vendor));
        await using var page = await facilitator.OpenAsync();
        var sessions = api.Services.GetRequiredService<OpenSessions>();
        var watched = sessions.Count;
        var outbox = new Listener(gone.Workshop, TimeProvider.System).Outbox;
        using var hub = ActivatorUtilities.CreateInstance<LiveHub>(api.Services);
        hub.Context = new Caller(api.Services, gone.Cookie, outbox);

        await hub.Subscribe(new SubscribeRequest(gone.Seat.WorkshopId, gone.Seat.ParticipantId, Cursors: null));

        sessions.Count.ShouldBe(watched);
        api.Services.GetRequiredService<LiveFeeds>().ReadersOf(gone.Workshop, Audience.Workshop).ShouldNotContain(outbox);
        // Whoever comes next is told of with everybody who is there.
        await using var next = await late.OpenAsync();
        await Wait.UntilAsync(() => OnlineAt(page).Contains(late.Seat.ParticipantId.ToString(), StringComparison.Ordinal));
        OnlineAt(page).ShouldNotContain(gone.Seat.ParticipantId.ToString());
    }

    private static string OnlineAt(LivePage page) => page.Of("presence") is [.., var last] ? last.ToString() : "";

    /// <summary>A connection that ends after it was asked for the last time while it subscribes.</summary>
    private sealed class Caller : HubCallerContext
    {
        private readonly FeatureCollection _features = new();
        private int _looks;

        public Caller(IServiceProvider services, string cookie, Outbox outbox)
        {
            var http = new DefaultHttpContext { RequestServices = services };
            (http.Request.Scheme, http.Request.Headers.Cookie) = ("http", cookie);
            _features.Set<IHttpContextFeature>(new Feature { HttpContext = http });
            _features.Set(outbox);
        }

        public override string ConnectionId => "gone";

        public override string? UserIdentifier => null;

        public override System.Security.Claims.ClaimsPrincipal? User => null;

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features => _features;

        public override CancellationToken ConnectionAborted => new(canceled: _looks++ > 0);

        public override void Abort()
        {
        }

        private sealed class Feature : IHttpContextFeature
        {
            public HttpContext? HttpContext { get; set; }
        }
    }
}
