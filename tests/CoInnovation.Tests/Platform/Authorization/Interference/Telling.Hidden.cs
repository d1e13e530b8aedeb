using System.Text.Json.Nodes;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Interference;

/// <summary>What none of the viewers may see.</summary>
internal sealed partial class Telling
{
    /// <summary>Whom those who manage the organization invite is their business; and another one of theirs that nobody else knows.</summary>
    private async Task HiddenInOrganizationAsync()
    {
        // The product team knows which organizations there are.
        var other = Guest.NewId();
        if (!isForTeam)
        {
            await _owner.PayloadAsync("createOrganization", new { organizationId = other, name = Secret() }, "organization { id }");
        }

        await _owner.PayloadAsync("inviteOrganization", new { relationshipId = _relationship, invitationId = _hidden.Id(), email = $"{_hidden.Id():N}@hidden.example.com" }, "relationshipId");
        for (var times = 1 + _hidden.Below(4); times > 0; times--)
        {
            await SettleAsync();
            var invitationId = _hidden.Id();
            await _owner.PayloadAsync("inviteMember", new { organizationId = _organization, invitationId, email = $"{_hidden.Id():N}@hidden.example.com", role = "MEMBER" }, "organization { id }");
            await SettleAsync();
            if (_hidden.OneIn(2))
            {
                await _owner.PayloadAsync("revokeMemberInvitation", new { organizationId = _organization, invitationId }, "organization { id }");
                await _owner.PayloadAsync("renameOrganization", new { organizationId = other, name = Secret() }, "organization { id }");
            }
        }

        await SettleAsync();
    }

    private async Task HiddenInWorkshopAsync()
    {
        var (openStep, roundId) = (await StartAsync(_facilitator, WorkshopId, "OPEN", _shared), _shared.Id());
        await _facilitator.SendAsync("openVotingRound", new { workshopId = WorkshopId, stepId = openStep, roundId, method = "AGREEMENT", cardIds = _cards.TakeLast(2), selfVote = true });
        _rounds.Add((roundId, [.. _cards.TakeLast(2)]));
        foreach (var partner in _partners)
        {
            for (var times = 1 + _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("castBallot", new { workshopId = WorkshopId, roundId, cardId = _hidden.Pick(_cards.TakeLast(2).ToList()), choice = _hidden.Pick<string>(["AGREE", "DISAGREE", "PASS"]) });
            }
        }

        var stepId = await StartAsync(_facilitator, WorkshopId, "SILENT", _shared);
        foreach (var partner in _partners.Where(_ => _shared.OneIn(2)))
        {
            var cardId = _hidden.Id();
            await partner.SendAsync("writeCard", new { workshopId = WorkshopId, stepId, cardId, text = Secret(), kind = "PAIN_POINT" });
            for (var times = _hidden.Below(3); times > 0; times--)
            {
                await partner.SendAsync("editCard", new { workshopId = WorkshopId, cardId, text = Secret() });
            }
        }
    }

    /// <summary>Of all this there may be any number.</summary>
    private async Task HiddenBacklogAsync()
    {
        for (var times = 1 + _hidden.Below(4); times > 0; times--)
        {
            var id = _hidden.Id();
            switch (times == 1 ? 2 : _hidden.Below(6))
            {
                case 0:
                    await _otherCustomer.SendAsync("submitPainPoint", new { painPointId = id, statement = Secret(), severity = 4, theme = Secret() }, "painPoint { id }");
                    await _team.SendAsync("writeComment", new { itemId = id, commentId = _hidden.Id(), text = Secret() }, "__typename");
                    break;
                case 1:
                    await _otherCustomer.SendAsync("writeCard", new { workshopId = _otherWorkshop, stepId = _otherStep, cardId = id, text = Secret(), kind = _hidden.Pick<string>(["PAIN_POINT", "IDEA"]) });
                    await _otherFacilitator.SendAsync("keepCards", new { workshopId = _otherWorkshop, cardIds = new[] { id } });
                    break;
                case 2 when _cards.Count > 0:
                    // An answer to what the viewers brought up, of which nobody has told them: once it is delivered, they are.
                    await _team.SendAsync("submitIdea", new { ideaId = id, text = Secret(), painPointIds = new[] { _cards[^2] }, theme = Secret() }, "idea { id }");
                    await _team.SendAsync("changeIdeaStatus", new { ideaId = id, status = _hidden.Pick<string>(["UNDER_REVIEW", "COMMITTED", "IN_PROGRESS"]), reason = Secret() }, "idea { id }");
                    _secretIdeas.Add(id);
                    for (var answers = 1 + _hidden.Below(4); answers > 0; answers--)
                    {
                        await _team.SendAsync("answerPainPoint", new { ideaId = id, painPointId = _cards[0] }, "idea { id }");
                        await _team.SendAsync("withdrawAnswer", new { ideaId = id, painPointId = _cards[0] }, "idea { id }");
                    }

                    break;
                case 3:
                    await _team.SendAsync("submitIdea", new { ideaId = id, text = Secret() }, "idea { id }");
                    await _team.SendAsync("writeComment", new { itemId = id, commentId = _hidden.Id(), text = Secret() }, "__typename");
                    _secretIdeas.Add(id);
                    break;
                case 4 when _secretIdeas.Count > 1:
                    await _team.PayloadAsync("mergeItem", new { itemId = _secretIdeas[^1], intoId = _secretIdeas[0], reason = Secret() }, "__typename");
                    break;
                default:
                    await _team.SendAsync("saveView", new { viewId = id, name = $"V{_hidden.Next()}", kind = "IDEAS", query = "" }, "view { id }");
                    await _otherPartner.SendAsync("submitPainPoint", new { painPointId = _hidden.Id(), statement = Secret(), severity = 2 }, "painPoint { id }");
                    break;
            }
        }
    }

    /// <summary>What the product team may not see: what was not kept (of cards it knows how many there are), and what people keep to themselves.</summary>
    private async Task HiddenFromTeamAsync()
    {
        await _otherCustomer.SendAsync("writeCard", new { workshopId = _otherWorkshop, stepId = _otherStep, cardId = _hidden.Id(), text = Secret(), kind = "IDEA" });
        for (var times = 1 + _hidden.Below(4); times > 0; times--)
        {
            await _otherPartner.SendAsync("keepNoteToSelf", new { workshopId = _otherWorkshop, noteId = _hidden.Id(), text = Secret() });
            await _otherFacilitator.SendAsync("noteDecision", new { workshopId = _otherWorkshop, decisionId = _hidden.Id(), text = Secret() });
        }
    }

    /// <summary>Whoever is in another workshop comes and goes there, writes, asks for the word and applauds.</summary>
    private async Task HiddenGesturesAsync()
    {
        var other = new Prober("other customer", api.Server.CreateClient(), _otherCustomer.Cookies, bearer: null, _otherCustomer.ParticipantId, _ => false);
        for (var times = _hidden.Below(3); times > 0; times--)
        {
            await using var page = await Page.OpenAsync(api, other, _otherWorkshop);
            await page.CallAsync("SetPresence", new JsonObject { ["writing"] = _hidden.OneIn(2) });
            await page.CallAsync("SetHand", new JsonObject { ["raised"] = _hidden.OneIn(2) });
            await page.CallAsync("React", new JsonObject { ["reaction"] = "HEART" });
        }
    }

    private string Secret() => $"{Common} {Covert} {Canary.Of("hidden")} {new string('z', _hidden.Below(16))}";
}
