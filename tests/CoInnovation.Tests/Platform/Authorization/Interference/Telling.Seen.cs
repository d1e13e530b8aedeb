using System.Globalization;
using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>What the viewers see, and the rooms in which it happens.</summary>
internal sealed partial class Telling
{
    private async Task SeenAsync(Guid stepId, int round)
    {
        await KeepAsync(stepId, $"of round {round}");
        await SeenAsync(_customer, "writeComment", new { itemId = _cards[^2], commentId = _shared.Id(), text = $"Comment {_shared.Below(1000)}" });
        await SeenAsync(_team, "tagItem", new { itemId = _cards[^2], add = new[] { "seen" } });
        var shared = _shared.Id();
        await SeenAsync(_team, "submitIdea", new { ideaId = shared, text = $"{Common}: an answer {_shared.Below(1000)}", painPointIds = new[] { _cards[^2] } });
        await SeenAsync(_team, "shareIdea", new { ideaId = shared });
        await SeenAsync(_teamElsewhere, "submitIdea", new { ideaId = _shared.Id(), text = $"{Common} elsewhere {round}" });
        await SeenAsync(_customer, "submitPainPoint", new { painPointId = _shared.Id(), statement = $"{Common} between workshops {_shared.Below(1000)}", severity = 3 });
    }

    /// <summary>Everybody has heard of it before anything else happens: what they are told of an item is the item at that moment.</summary>
    private async Task SeenAsync(Guest who, string command, object input)
    {
        await SettleAsync();
        await who.SendAsync(command, input, "__typename");
        await SettleAsync();
    }

    private async Task KeepAsync(Guid stepId, string what)
    {
        foreach (var (guest, kind) in ((Guest, string)[])[(_customer, "PAIN_POINT"), (_vendor, "IDEA")])
        {
            var cardId = _shared.Id();
            await guest.SendAsync("writeCard", new { workshopId = WorkshopId, stepId, cardId, text = $"{Common} {what} {_shared.Below(1000)}", kind });
            _cards.Add(cardId);
        }

        await _facilitator.SendAsync("keepCards", new { workshopId = WorkshopId, cardIds = _cards.TakeLast(2) });
        await SettleAsync();
    }

    /// <summary>Cards are collected before the workshop; what the partners write meanwhile is theirs, and the others are reminded of it.</summary>
    private async Task CollectAsync()
    {
        _collectingStep = _shared.Id();
        await _facilitator.SendAsync("addStep", new { workshopId = WorkshopId, stepId = _collectingStep, step = new { method = "SILENT_WRITING", title = "Beforehand", prompt = "What hurts?", minutes = 10 } });
        await _facilitator.SendAsync("openCollectionWindow", new { workshopId = WorkshopId, stepId = _collectingStep, until = CollectedUntil.ToString("O", CultureInfo.InvariantCulture), late = "REFUSE", remindAtOpening = true });
        foreach (var partner in _partners)
        {
            for (var times = 1 + _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("writeCard", new { workshopId = WorkshopId, stepId = _collectingStep, cardId = _hidden.Id(), text = Secret(), kind = "PAIN_POINT" });
            }
        }

        foreach (var name in (string[])["vendor", "customer"])
        {
            await Wait.UntilAsync(() => MailTo($"{name}@seen.example.com").Any(one => one.StartsWith("You can write", StringComparison.Ordinal)));
        }
    }

    private async Task<(Guest Facilitator, Guid WorkshopId)> CreateAsync(Seeded dice, string title, string vendor, string customer, string? partner)
    {
        var facilitator = await api.FacilitatorAsync();
        var (workshopId, participantId) = (dice.Id(), dice.Id());
        var sides = new List<object> { new { side = "VENDOR", organization = vendor }, new { side = "CUSTOMER", organization = customer } };
        if (partner is not null)
        {
            sides.Add(new { side = "PARTNER", organization = partner });
        }

        await facilitator.SendAsync("createWorkshop", new { workshopId, participantId, facilitatorName = "Fay", title, templateId = "pain-to-promise", sides });
        facilitator.ParticipantId = participantId;
        return (facilitator, workshopId);
    }

    private async Task<Guest> JoinAsync(Guest facilitator, Guid workshopId, string? side, Seeded dice)
    {
        var invitations = (await facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role side url } } } }", new { id = workshopId })).At("workshop", "invitations", "links");
        var link = invitations.EnumerateArray().First(one => side is null ? one.At("role").GetString() == "OBSERVER" : one.At("side").ValueKind == JsonValueKind.String && one.At("side").GetString() == side);
        var (guest, participantId) = (api.Guest(), dice.Id());
        await guest.SendAsync("joinWorkshop", new { participantId, name = $"{side ?? "Observer"} {dice.Below(1000)}", secret = link.At("url").GetString()!.Split('#')[1] });
        guest.ParticipantId = participantId;
        return guest;
    }

    private static async Task<Guid> StartAsync(Guest facilitator, Guid workshopId, string visibility, Seeded dice)
    {
        var stepId = dice.Id();
        await facilitator.SendAsync("addStep", new { workshopId, stepId, step = new { method = "SILENT_WRITING", title = "Step", minutes = 10, visibility } });
        await facilitator.SendAsync("startStep", new { workshopId, stepId });
        return stepId;
    }
}
