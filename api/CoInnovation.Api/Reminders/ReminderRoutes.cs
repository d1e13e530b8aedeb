using CoInnovation.Api.Platform.Authorization;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;

namespace CoInnovation.Api.Reminders;

/// <summary>
/// <c>POST /reminders/{secret}</c> stops the reminders of a workshop, as mail programs do it with one click (RFC 8058); <c>POST /reminders/{secret}/again</c> takes that back. Nobody signs in for it. Getting the same
/// address shows a page with a button and changes nothing: programs that look at links before people do stop nobody's mail.
/// </summary>
internal static class ReminderRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reminders/{secret}", (string secret, HttpContext http, ReminderLinks links, CommandPipeline pipeline, TimeProvider time) =>
            SendAsync(secret, (workshopId, personId) => new StopReminders(Guid.CreateVersion7(time.GetUtcNow()), workshopId, personId), http, links, pipeline)).RequirePolicy(Policy.Anyone);
        routes.MapPost("/reminders/{secret}/again", (string secret, HttpContext http, ReminderLinks links, CommandPipeline pipeline, TimeProvider time) =>
            SendAsync(secret, (workshopId, personId) => new ResumeReminders(Guid.CreateVersion7(time.GetUtcNow()), workshopId, personId), http, links, pipeline)).RequirePolicy(Policy.Anyone);
    }

    private static async Task<IResult> SendAsync(string secret, Func<Guid, Guid, ICommand> ask, HttpContext http, ReminderLinks links, CommandPipeline pipeline)
    {
        var nobody = Principal.Nobody;
        var (workshopId, personId) = links.Find(nobody.Tenant, secret) ?? throw ReminderWish.NotFound();
        await pipeline.SendAsync<ReminderWish>(new StreamKey(nobody.Tenant, ReminderWish.StreamOf(workshopId, personId)), ask(workshopId, personId), nobody, http.RequestAborted);
        return Results.NoContent();
    }
}
