using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Erasure;

/// <summary>Somebody of the customer who types wherever there is something to type into, always with the same made-up word, among others who type other things.</summary>
internal sealed class Talkative
{
    public required SampleWorkshop Workshop { get; init; }

    public required Guest Guest { get; init; }

    /// <summary>A word that is in no other text, and short enough for every field.</summary>
    public string Word { get; } = $"zq{Guest.NewId():N}"[..30];

    public Guid ParticipantId => Guest.ParticipantId!.Value;

    public Guid PainPoint { get; } = Guest.NewId();

    public static async Task<Talkative> SpeakAsync(TestApi api, SampleWorkshop workshop)
    {
        var talkative = new Talkative { Workshop = workshop, Guest = api.Guest() };
        await talkative.JoinAsync();
        await talkative.WriteAsync();
        await talkative.FollowAsync();
        return talkative;
    }

    private async Task JoinAsync()
    {
        var invitations = await Workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = Workshop.Id });
        var participantId = Guest.NewId();
        await Guest.SendAsync("joinWorkshop", new
        {
            participantId,
            name = $"Tilda {Word}",
            code = invitations.At("workshop", "invitations", "joinCode").GetString(),
            side = "CUSTOMER",
            expertise = new[] { Word },
        });
        Guest.ParticipantId = participantId;
    }

    private async Task WriteAsync()
    {
        var (open, silent, sorting) = (Guest.NewId(), Guest.NewId(), Guest.NewId());
        await StepAsync(open, "SILENT_WRITING", "OPEN");
        var card = await CardAsync(open, $"Reports freeze {Word}");
        await Guest.SendAsync("editCard", new { workshopId = Workshop.Id, cardId = card, text = $"Reports freeze daily {Word}" });
        var gone = await CardAsync(open, $"Never mind {Word}");
        await Guest.SendAsync("withdrawCard", new { workshopId = Workshop.Id, cardId = gone });
        await Workshop.Facilitator.SendAsync("keepCards", new { workshopId = Workshop.Id, cardIds = new[] { card } });
        await StepAsync(silent, "SILENT_WRITING", "SILENT");
        await CardAsync(silent, $"Nobody has seen this {Word}");
        await StepAsync(sorting, "AFFINITY_CLUSTERING", "OPEN");
        await Guest.SendAsync("formTheme", new { workshopId = Workshop.Id, themeId = Guest.NewId(), name = $"Reports {Word}", cardIds = new[] { card, Workshop.Pain } });
    }

    private async Task FollowAsync()
    {
        await Guest.SendAsync("writeComment", new { itemId = Workshop.Pain, commentId = Guest.NewId(), text = $"It happened again {Word}" }, "__typename");
        await Guest.SendAsync("supportItem", new { itemId = Workshop.Pain, severity = 4, note = $"Every week {Word}" }, "__typename");
        await Guest.SendAsync("submitPainPoint", new
        {
            painPointId = PainPoint,
            statement = $"Logins expire {Word}",
            whoHasIt = Word,
            cost = Word,
            workaround = Word,
            severity = 3,
            theme = $"Access {Word}",
            evidence = new[] { new { title = Word, url = $"https://example.com/{Word}" } },
        }, "painPoint { id }");
        await Guest.SendAsync("createToken", new { tokenId = Guest.NewId(), name = $"Script {Word}", scopes = new[] { "BACKLOG_READ" }, participantId = ParticipantId }, "token { id }");
    }

    private async Task StepAsync(Guid stepId, string method, string visibility)
    {
        await Workshop.Facilitator.SendAsync("addStep", new { workshopId = Workshop.Id, stepId, step = new { method, title = method, minutes = 10, visibility } });
        await Workshop.Facilitator.SendAsync("startStep", new { workshopId = Workshop.Id, stepId });
    }

    private async Task<Guid> CardAsync(Guid stepId, string text)
    {
        var cardId = Guest.NewId();
        await Guest.SendAsync("writeCard", new { workshopId = Workshop.Id, stepId, cardId, text, kind = "PAIN_POINT" });
        return cardId;
    }
}
