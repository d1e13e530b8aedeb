using System.Text.Json;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Backlog;

/// <summary>
/// A workshop held over HTTP for the sake of its backlog: three pain points, two ideas that answer the first, agree/disagree/pass by one person a side, all
/// of whom let themselves be shown.
/// </summary>
internal sealed class SampleWorkshop
{
    public Guid Id { get; } = Guest.NewId();

    public required string Title { get; init; }

    public required Guest Facilitator { get; init; }

    public Guest Vendor { get; private set; } = null!;

    public Guest Customer { get; private set; } = null!;

    public Guid Pain { get; private set; }

    /// <summary>Both sides agree.</summary>
    public Guid Favorite { get; private set; }

    /// <summary>The vendor agrees, the customer does not.</summary>
    public Guid Divided { get; private set; }

    public static async Task<SampleWorkshop> HoldAsync(TestApi api, string title)
    {
        var workshop = new SampleWorkshop { Title = title, Facilitator = await api.FacilitatorAsync() };
        await workshop.RunAsync(api);
        return workshop;
    }

    /// <summary>Somebody with the product team's link.</summary>
    public static async Task<Guest> ProductTeamAsync(TestApi api)
    {
        var guest = api.Guest();
        await guest.Scenario(_ =>
        {
            _.Post.Url("/session/backlog").Json(new { access = api.Services.GetRequiredService<ProductTeamKey>().Secret });
            _.StatusCodeShouldBe(System.Net.HttpStatusCode.NoContent);
        });
        return guest;
    }

    /// <summary>The organization on the customer's side.</summary>
    public async Task<Guid> CustomerOrganizationAsync() =>
        (await Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { sides { side organization { id } } } }", new { id = Id })).At("workshop", "sides").EnumerateArray()
            .Single(side => side.GetProperty("side").GetString() == "CUSTOMER").At("organization", "id").GetGuid();

    private async Task RunAsync(TestApi api)
    {
        var (participantId, stepId, roundId) = (Guest.NewId(), Guest.NewId(), Guest.NewId());
        await Facilitator.SendAsync("createWorkshop", new
        {
            workshopId = Id,
            participantId,
            facilitatorName = "Fay",
            title = Title,
            templateId = "pain-to-promise",
            sides = new[] { new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization = "Harbor Hospital" } },
        });
        Facilitator.ParticipantId = participantId;
        (Vendor, Customer) = (await JoinAsync(api, "Vera", "VENDOR"), await JoinAsync(api, "Carl", "CUSTOMER"));
        await Facilitator.SendAsync("addStep", new { workshopId = Id, stepId, step = new { method = "SILENT_WRITING", title = "Everything", minutes = 10, visibility = "OPEN" } });
        await Facilitator.SendAsync("startStep", new { workshopId = Id, stepId });
        Pain = await WriteAsync(Customer, stepId, "Invoices arrive twice", "PAIN_POINT");
        Guid[] cards =
        [
            Pain, await WriteAsync(Customer, stepId, "Nobody answers on Fridays", "PAIN_POINT"), await WriteAsync(Vendor, stepId, "Réunions sans fin", "PAIN_POINT"),
            Favorite = await WriteAsync(Vendor, stepId, "One invoice a month", "IDEA", Pain), Divided = await WriteAsync(Customer, stepId, "No invoices at all", "IDEA", Pain),
        ];
        await Facilitator.SendAsync("openVotingRound", new { workshopId = Id, stepId, roundId, method = "AGREEMENT", cardIds = new[] { Favorite, Divided } });
        await VoteAsync(Vendor, roundId, "AGREE", "AGREE");
        await VoteAsync(Customer, roundId, "AGREE", "DISAGREE");
        await Facilitator.SendAsync("closeVotingRound", new { workshopId = Id, roundId });
        await Facilitator.SendAsync("keepCards", new { workshopId = Id, cardIds = cards });
        await Wait.UntilAsync(async () => (await CountAsync()) == cards.Length);
    }

    private async Task<Guest> JoinAsync(TestApi api, string name, string side)
    {
        var invitations = await Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = Id });
        var guest = api.Guest();
        await guest.JoinAsync(name, code: invitations.GetProperty("workshop").GetProperty("invitations").GetProperty("joinCode").GetString(), side: side);
        return guest;
    }

    private async Task<Guid> WriteAsync(Guest who, Guid stepId, string text, string kind, params Guid[] answers)
    {
        // Random, as the web client makes them: an id must not tell when a hidden card was written.
        var cardId = Api.Workshops.DerivedId.From(Guest.NewId(), text);
        await who.SendAsync("writeCard", new { workshopId = Id, stepId, cardId, text, kind, answers });
        return cardId;
    }

    private async Task VoteAsync(Guest who, Guid roundId, string favorite, string divided)
    {
        await who.SendAsync("castBallot", new { workshopId = Id, roundId, cardId = Favorite, choice = favorite });
        await who.SendAsync("castBallot", new { workshopId = Id, roundId, cardId = Divided, choice = divided });
        await who.SendAsync("consentToSmallSide", new { workshopId = Id, roundId, consent = true });
    }

    private async Task<int> CountAsync()
    {
        var backlog = await Facilitator.AskAsync(
            "query($id: ID!) { painPoints(where: {workshopId: {eq: $id}}) { totalCount } ideas(where: {workshopId: {eq: $id}}) { totalCount } }", new { id = Id });
        return backlog.GetProperty("painPoints").GetProperty("totalCount").GetInt32() + backlog.GetProperty("ideas").GetProperty("totalCount").GetInt32();
    }
}

internal static class JsonPaths
{
    /// <summary>The value at a path of names and indexes.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<object> path)
    {
        foreach (var step in path)
        {
            element = step is int index ? element[index] : element.GetProperty((string)step);
        }

        return element;
    }

    public static IEnumerable<string?> Texts(this JsonElement list, string property) => list.EnumerateArray().Select(element => element.GetProperty(property).GetString());

    public static string? ErrorCode(this JsonElement answer) => answer.At("errors", 0, "extensions", "code").GetString();
}
