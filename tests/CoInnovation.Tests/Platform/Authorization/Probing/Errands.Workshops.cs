using System.Globalization;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>What is done in a workshop, from its first step to its end.</summary>
internal sealed partial class Errands
{
    private Guid _pain;
    private Guid _idea;

    private async Task PrepareAsync()
    {
        var (facilitator, workshopId, participantId, first, second, invitationId) = (_facilitator, _workshop, New, New, New, New);
        await DoAsync(facilitator, "createWorkshop", new { workshopId, participantId });
        facilitator.ParticipantId = participantId;
        await DoAsync(facilitator, "renameWorkshop", new { workshopId });
        await DoAsync(facilitator, "addStep", new { workshopId, stepId = first });
        await DoAsync(facilitator, "addStep", new { workshopId, stepId = second });
        await DoAsync(facilitator, "changeStep", new { workshopId, stepId = first });
        await DoAsync(facilitator, "moveStep", new { workshopId, stepId = first, afterStepId = second });
        await DoAsync(facilitator, "skipStep", new { workshopId, stepId = first });
        await DoAsync(facilitator, "removeStep", new { workshopId, stepId = second });
        await DoAsync(facilitator, "makeInvitation", new { workshopId, invitationId });
        await DoAsync(facilitator, "rotateInvitation", new { workshopId, invitationId });
        await DoAsync(facilitator, "revokeInvitation", new { workshopId, invitationId });
        await DoAsync(facilitator, "rotateJoinCode", new { workshopId });
        await DoAsync(facilitator, "lockDoor", new { workshopId });
        await DoAsync(facilitator, "undoControl", new { workshopId });
        await DoAsync(facilitator, "lockDoor", new { workshopId });
        await DoAsync(facilitator, "unlockDoor", new { workshopId });
        (_customer, _vendor) = (await JoinAsync("CONTRIBUTOR", "CUSTOMER"), await JoinAsync("CONTRIBUTOR", "VENDOR"));
        var observer = await JoinAsync("OBSERVER");
        await DoAsync(facilitator, "removeParticipant", new { workshopId, participantId = observer.ParticipantId });
        var (template, step) = (New, New);
        await DoAsync(facilitator, "saveTemplate", new { templateId = template, workshopId });
        await DoAsync(facilitator, "renameTemplate", new { templateId = template });
        await DoAsync(facilitator, "removeTemplate", new { templateId = template });
        await DoAsync(facilitator, "bringBackTemplate", new { templateId = template });
        await DoAsync(facilitator, "addStep", new { workshopId, stepId = step, step = new { method = "SILENT_WRITING", title = "Probe", minutes = 2 } });
        await DoAsync(facilitator, "openCollectionWindow", new { workshopId, stepId = step, until = TimeProvider.System.GetUtcNow().AddDays(1).ToString("O", CultureInfo.InvariantCulture) });
        await DoAsync(facilitator, "closeCollectionWindow", new { workshopId, stepId = step });
    }

    private async Task WriteAsync()
    {
        var (facilitator, workshopId) = (_facilitator, _workshop);
        var step = await StartAsync("SILENT_WRITING", "SILENT");
        (_pain, _idea) = (await WriteAsync(_customer, "PAIN_POINT"), await WriteAsync(_vendor, "IDEA"));
        await DoAsync(_customer, "editCard", new { workshopId, cardId = _pain });
        await DoAsync(_customer, "withdrawCard", new { workshopId, cardId = await WriteAsync(_customer, "PAIN_POINT") });
        await DoAsync(_customer, "markDone", new { workshopId, stepId = step });
        await DoAsync(facilitator, "revealCards", new { workshopId, stepId = step });
        var (theme, merged) = (New, New);
        await DoAsync(facilitator, "formTheme", new { workshopId, themeId = theme, cardIds = new[] { _pain } });
        await DoAsync(facilitator, "formTheme", new { workshopId, themeId = merged, cardIds = new[] { _idea } });
        await DoAsync(facilitator, "renameTheme", new { workshopId, themeId = theme });
        await DoAsync(facilitator, "moveCards", new { workshopId, themeId = theme, cardIds = new[] { _idea } });
        await DoAsync(facilitator, "mergeThemes", new { workshopId, themeId = theme, mergedThemeId = merged });
        await DoAsync(facilitator, "undoThemeChange", new { workshopId });
        await DoAsync(facilitator, "dissolveTheme", new { workshopId, themeId = theme });
        await DoAsync(facilitator, "pauseStep", new { workshopId });
        await DoAsync(facilitator, "resumeStep", new { workshopId });
        await DoAsync(facilitator, "extendStep", new { workshopId });
        await DoAsync(facilitator, "keepCards", new { workshopId, cardIds = new[] { _pain, _idea } });
        await Wait.UntilAsync(async () => (await _customer.AskAsync("query($id: ID!) { painPoint(id: $id) { id } }", new { id = _pain })).At("painPoint").ValueKind == System.Text.Json.JsonValueKind.Object);
    }

    private async Task VoteAsync()
    {
        var (facilitator, workshopId) = (_facilitator, _workshop);
        var (dots, agreement, nuf) = (New, New, New);
        await DoAsync(facilitator, "openVotingRound", new { workshopId, stepId = _step, roundId = dots });
        await DoAsync(_vendor, "placeDots", new { workshopId, roundId = dots, cardId = _pain });
        await DoAsync(_vendor, "consentToSmallSide", new { workshopId, roundId = dots });
        await DoAsync(facilitator, "closeVotingRound", new { workshopId, roundId = dots });
        await DoAsync(facilitator, "openVotingRound", new { workshopId, stepId = _step, roundId = agreement, method = "AGREEMENT" });
        await DoAsync(_vendor, "castBallot", new { workshopId, roundId = agreement, cardId = _pain, choice = "AGREE" });
        await DoAsync(facilitator, "closeVotingRound", new { workshopId, roundId = agreement });
        await DoAsync(facilitator, "openVotingRound", new { workshopId, stepId = _step, roundId = nuf, method = "NUF" });
        await DoAsync(_vendor, "rateCard", new { workshopId, roundId = nuf, cardId = _idea, rating = new { @new = 5, useful = 5, feasible = 5 } });
        await DoAsync(facilitator, "closeVotingRound", new { workshopId, roundId = nuf });
    }

    private async Task RunMethodsAsync()
    {
        var (facilitator, workshopId) = (_facilitator, _workshop);
        await StartAsync("BRAINWRITING", "SILENT");
        await DoAsync(facilitator, "passSheets", new { workshopId });
        var step = await StartAsync("ONE_TWO_FOUR_ALL", "SILENT");
        await DoAsync(facilitator, "nextPart", new { workshopId, stepId = step });
        step = await StartAsync("FREE_STEP");
        await DoAsync(facilitator, "formGroups", new { workshopId, stepId = step, size = 2 });
        var note = (await _customer.AskAsync("query($id: ID!) { workshop(id: $id) { groupNote { groupId revision } } }", new { id = workshopId })).At("workshop", "groupNote");
        var groupId = note.At("groupId").GetGuid();
        await DoAsync(_customer, "writeGroupNote", new { workshopId, groupId, revision = note.At("revision").GetInt32() });
        await DoAsync(facilitator, "moveToGroup", new { workshopId, participantId = _vendor.ParticipantId });
        await DoAsync(facilitator, "moveToGroup", new { workshopId, participantId = _vendor.ParticipantId, groupId });
        await DoAsync(facilitator, "recallGroups", new { workshopId });
        await StartAsync("CHECK_IN");
        await DoAsync(facilitator, "passTurn", new { workshopId, to = _customer.ParticipantId });
        await DoAsync(facilitator, "endTurns", new { workshopId });
        var (mirror, roundId) = (await StartAsync("PERCEPTION_MIRROR", "SILENT"), New);
        await DoAsync(facilitator, "openMirror", new { workshopId, stepId = mirror, roundId });
        await DoAsync(_customer, "answerStatement", new { workshopId, roundId, answer = "VERY", guess = "SLIGHTLY" });
        await DoAsync(facilitator, "closeMirror", new { workshopId, roundId });
        await StartAsync("DISCUSSION");
        await DoAsync(facilitator, "openTopic", new { workshopId, cardId = _pain });
        await DoAsync(facilitator, "extendTopic", new { workshopId, cardId = _pain });
        await DoAsync(_customer, "showThumb", new { workshopId, cardId = _pain, thumb = "UP" });
        await DoAsync(facilitator, "closeTopic", new { workshopId, cardId = _pain });
    }

    private async Task SteerAsync()
    {
        var (facilitator, workshopId, topicId, noteId, decisionId) = (_facilitator, _workshop, New, New, New);
        await DoAsync(facilitator, "noteDecision", new { workshopId, decisionId });
        await DoAsync(facilitator, "takeBackDecision", new { workshopId, decisionId });
        await DoAsync(facilitator, "spotlightCard", new { workshopId, cardId = _pain });
        await DoAsync(facilitator, "endSpotlight", new { workshopId });
        await DoAsync(facilitator, "summonEverybody", new { workshopId });
        await DoAsync(facilitator, "broadcastMessage", new { workshopId });
        await DoAsync(facilitator, "takeBackBroadcast", new { workshopId, number = 1 });
        await DoAsync(_customer, "parkTopic", new { workshopId, topicId });
        await DoAsync(facilitator, "settleParkedTopic", new { workshopId, topicId });
        await DoAsync(_customer, "keepNoteToSelf", new { workshopId, noteId });
        await DoAsync(_customer, "dropNoteToSelf", new { workshopId, noteId });
        await DoAsync(facilitator, "offerFacilitation", new { workshopId, participantId = _vendor.ParticipantId });
        await DoAsync(_vendor, "answerFacilitationOffer", new { workshopId });
        await DoAsync(_customer, "askForSummary", new { workshopId, email = "probe@errands.example.com" });
        await DoAsync(_customer, "takeSummaryBack", new { workshopId });
        await DoAsync(facilitator, "endStep", new { workshopId });
    }

    private async Task EndAsync()
    {
        var (facilitator, workshopId) = (_facilitator, _workshop);
        await DoAsync(facilitator, "closeWorkshop", new { workshopId });
        await DoAsync(_customer, "giveFeedback", new { workshopId, like = "Probe" });
        await DoAsync(_customer, "takeFeedbackBack", new { workshopId });
        await DoAsync(facilitator, "reopenWorkshop", new { workshopId });
        await DoAsync(_customer, "leaveWorkshop", new { workshopId });
        await DoAsync(_vendor, "eraseParticipant", new { workshopId, participantId = _vendor.ParticipantId });
    }
}
