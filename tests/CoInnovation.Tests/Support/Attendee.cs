using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.Tests.EventStore;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Support;

/// <summary>Somebody with a seat and the session cookie of their browser.</summary>
internal sealed class Attendee(ApiFixture api, Seat seat, string cookie)
{
    public Seat Seat => seat;

    public string Cookie => cookie;

    public Uri Address => api.Address;

    public StreamKey Workshop => new(seat.Tenant, seat.WorkshopId);

    public Task<CommandResult> SendAsync(Func<Guid, Guid, IWorkshopCommand> command) => api.Services.GetRequiredService<CommandPipeline>().SendAsync<Workshop>(
        Workshop, command(Ids.Next(), seat.WorkshopId), Principal.Nobody with { Seats = [seat] }, TestContext.Current.CancellationToken);

    /// <summary>Adds a step at the end and makes it the current one.</summary>
    public async Task<Guid> StartAsync(Method method, Visibility visibility, bool anonymous = false)
    {
        var stepId = Ids.Next();
        await SendAsync((id, workshop) => new AddStep(id, workshop, stepId, null, new StepSettings(method, "Step", "", 10, visibility, anonymous, Writers: null)));
        await SendAsync((id, workshop) => new StartStep(id, workshop, stepId, null));
        return stepId;
    }

    public async Task<Guid> WriteAsync(Guid stepId, string text)
    {
        var cardId = Ids.Next();
        await SendAsync((id, workshop) => new WriteCard(id, workshop, stepId, cardId, text, null, []));
        return cardId;
    }

    /// <summary>Opens the page: connects to the hub, on another node if one is given, and subscribes.</summary>
    public async Task<LivePage> OpenAsync(object? cursors = null, Uri? node = null)
    {
        var page = await ConnectAsync(node);
        await page.SubscribeAsync(cursors);
        return page;
    }

    public Task<LivePage> ConnectAsync(Uri? node = null) => LivePage.ConnectAsync(this, node ?? Address);
}
