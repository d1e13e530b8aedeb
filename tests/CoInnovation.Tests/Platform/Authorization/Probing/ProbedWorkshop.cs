using System.Text.Json;
using CoInnovation.Api.Workshops;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>A workshop in which everything has been done that brings ids: steps, cards that are shown and cards that are hidden, themes, closed and open rounds, kept items.</summary>
internal sealed class ProbedWorkshop
{
    private Guid _silent;

    public Guid Id { get; } = Guest.NewId();

    /// <summary>An invitation beside the links that every workshop has: those who facilitate know it.</summary>
    public Guid Invitation { get; } = Guest.NewId();

    /// <summary>Everybody here knows them.</summary>
    public IReadOnlyList<Guid> Groups { get; private set; } = [];

    public required string Key { get; init; }

    /// <summary>The scope of the name of each side's organization; the names of the same organization are the same everywhere.</summary>
    public required IReadOnlyDictionary<string, string> Organizations { get; init; }

    public required Guest Facilitator { get; init; }

    public Dictionary<string, Guest> Contributors { get; } = new(StringComparer.Ordinal);

    public Guest? Observer { get; private set; }

    public Guid Pain { get; private set; }

    public Guid Idea { get; private set; }

    private string Word => Canary.Of(Key);

    public async Task RunAsync(TestApi? api, bool withObserver)
    {
        var participantId = Guest.NewId();
        await Facilitator.SendAsync("createWorkshop", new
        {
            workshopId = Id,
            participantId,
            facilitatorName = $"Fay {Word}",
            title = $"Title {Canary.Of($"{Key}title")}",
            templateId = "pain-to-promise",
            sides = Organizations.Select(one => new { side = one.Key, organization = one.Value }).ToArray(),
        });
        Facilitator.ParticipantId = participantId;
        await Facilitator.SendAsync("noteDecision", new { workshopId = Id, decisionId = Guest.NewId(), text = $"We agreed {Word}" });
        if (api is null)
        {
            return;
        }

        var code = (await InvitationsAsync()).At("joinCode").GetString();
        foreach (var side in Organizations.Keys)
        {
            Contributors[side] = api.Guest();
            await Contributors[side].JoinAsync($"{side} {Word}", code: code, side: side);
        }

        if (withObserver)
        {
            Observer = api.Guest();
            await Observer.JoinAsync($"Olga {Word}", secret: await SecretAsync("OBSERVER"));
        }

        await WriteAsync();
        await MirrorAsync();
        await HideAsync();
        await AddAsync();
    }

    /// <summary>Of the link for this role.</summary>
    public async Task<string> SecretAsync(string role) =>
        (await InvitationsAsync()).At("links").EnumerateArray().First(one => one.At("role").GetString() == role).At("url").GetString()!.Split('#')[1];

    private async Task<JsonElement> InvitationsAsync() =>
        (await Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode links { role url } } } }", new { id = Id })).At("workshop", "invitations");

    private async Task WriteAsync()
    {
        var (stepId, roundId) = (await StartAsync("OPEN"), Guest.NewId());
        List<Guid> cards = [];
        foreach (var (side, guest) in Contributors)
        {
            cards.Add(await WriteAsync(guest, stepId, $"Pain of {side} {Word}", "PAIN_POINT"));
            cards.Add(await WriteAsync(guest, stepId, $"Idea of {side} {Word}", "IDEA", cards[^1]));
        }

        (Pain, Idea) = (cards[2], cards[3]);
        await Facilitator.SendAsync("formTheme", new { workshopId = Id, themeId = Guest.NewId(), name = $"Theme {Word}", cardIds = cards.Take(2) });
        await Facilitator.SendAsync("openVotingRound", new { workshopId = Id, stepId, roundId, method = "AGREEMENT", cardIds = cards });
        foreach (var guest in Contributors.Values)
        {
            await guest.SendAsync("castBallot", new { workshopId = Id, roundId, cardId = cards[0], choice = "AGREE" });
        }

        await Facilitator.SendAsync("closeVotingRound", new { workshopId = Id, roundId });
        await Facilitator.SendAsync("keepCards", new { workshopId = Id, cardIds = cards });
        await Wait.UntilAsync(async () => (await Facilitator.AskAsync("query($id: ID!) { ideas(where: {workshopId: {eq: $id}}) { totalCount } }", new { id = Id })).At("ideas", "totalCount").GetInt32() == Contributors.Count);
    }

    /// <summary>A round of the perception mirror, in which one side has answered.</summary>
    private async Task MirrorAsync()
    {
        var (stepId, roundId) = (await StartAsync("SILENT", "PERCEPTION_MIRROR"), Guest.NewId());
        await Facilitator.SendAsync("openMirror", new { workshopId = Id, stepId, roundId });
        await Contributors["CUSTOMER"].SendAsync("answerStatement", new { workshopId = Id, roundId, statement = "TRUSTED", answer = "SLIGHTLY", guess = "VERY" });
        await Facilitator.SendAsync("closeMirror", new { workshopId = Id, roundId });
    }

    /// <summary>What else has an id: an invitation, a parked topic, a note to oneself, and groups.</summary>
    private async Task AddAsync()
    {
        await Facilitator.SendAsync("makeInvitation", new { workshopId = Id, invitationId = Invitation, label = $"Label {Word}", role = "OBSERVER" });
        await Contributors["VENDOR"].SendAsync("parkTopic", new { workshopId = Id, topicId = Guest.NewId(), text = $"Later {Word}" });
        foreach (var (side, guest) in Contributors)
        {
            await guest.SendAsync("keepNoteToSelf", new { workshopId = Id, noteId = Guest.NewId(), text = $"Note {Canary.Of(HiddenBy(side))}" });
        }

        await Facilitator.SendAsync("formGroups", new { workshopId = Id, stepId = _silent, size = 2 });
        var grouping = (await Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { grouping { groups { id } } } }", new { id = Id })).At("workshop", "grouping");
        Groups = [.. grouping.At("groups").EnumerateArray().Select(group => group.At("id").GetGuid())];
    }

    /// <summary>What nobody but its author, and in an open round nobody at all, may see.</summary>
    private async Task HideAsync()
    {
        var open = await StartAsync("OPEN");
        var card = await WriteAsync(Contributors["VENDOR"], open, $"Open {Word}", "PAIN_POINT");
        var roundId = Guest.NewId();
        await Facilitator.SendAsync("openVotingRound", new { workshopId = Id, stepId = open, roundId, method = "DOTS", cardIds = new[] { card } });
        await Contributors["CUSTOMER"].SendAsync("placeDots", new { workshopId = Id, roundId, cardId = card, dots = 1 });
        _silent = await StartAsync("SILENT");
        foreach (var (side, guest) in Contributors)
        {
            await WriteAsync(guest, _silent, $"Hidden {Canary.Of(HiddenBy(side))}", "PAIN_POINT");
        }
    }

    private string HiddenBy(string side) => $"{Key}{side.ToLowerInvariant()[..1]}hidden";

    private async Task<Guid> StartAsync(string visibility, string method = "SILENT_WRITING")
    {
        var stepId = Guest.NewId();
        await Facilitator.SendAsync("addStep", new { workshopId = Id, stepId, step = new { method, title = $"Step {Word}", minutes = 10, visibility } });
        await Facilitator.SendAsync("startStep", new { workshopId = Id, stepId });
        return stepId;
    }

    private async Task<Guid> WriteAsync(Guest who, Guid stepId, string text, string kind, params Guid[] answers)
    {
        var cardId = DerivedId.From(Guest.NewId(), text);
        await who.SendAsync("writeCard", new { workshopId = Id, stepId, cardId, text, kind, answers });
        return cardId;
    }
}
