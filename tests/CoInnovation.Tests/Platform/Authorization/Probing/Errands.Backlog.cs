using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>What is done to the backlog, and by programs.</summary>
internal sealed partial class Errands
{
    private async Task BringUpAsync()
    {
        var (customer, painPointId, commentId) = (_customer, New, New);
        await DoAsync(customer, "submitPainPoint", new { painPointId });
        await DoAsync(customer, "changePainPointDetails", new { painPointId });
        await DoAsync(customer, "withdrawPainPoint", new { painPointId });
        await DoAsync(customer, "bringBackPainPoint", new { painPointId });
        await DoAsync(customer, "noteVisit");
        await DoAsync(customer, "followItem", new { itemId = painPointId });
        await DoAsync(customer, "unfollowItem", new { itemId = painPointId });
        await DoAsync(customer, "supportItem", new { itemId = painPointId });
        await DoAsync(customer, "withdrawSupport", new { itemId = painPointId });
        await DoAsync(customer, "writeComment", new { itemId = painPointId, commentId });
        await DoAsync(customer, "editComment", new { itemId = painPointId, commentId });
        await DoAsync(customer, "withdrawComment", new { itemId = painPointId, commentId });
    }

    private async Task AnswerAsync()
    {
        var (team, painPointId, ideaId, answer) = (_team, New, New, New);
        await DoAsync(_customer, "submitPainPoint", new { painPointId });
        await DoAsync(_customer, "submitIdea", new { ideaId = answer, painPointIds = new[] { painPointId } });
        await DoAsync(team, "changeIdeaStatus", new { ideaId = answer, status = "DELIVERED" });
        await DoAsync(_customer, "answerReliefCheck", new { painPointId });
        await DoAsync(team, "submitIdea", new { ideaId });
        await DoAsync(team, "answerPainPoint", new { ideaId, painPointId });
        await DoAsync(team, "shareIdea", new { ideaId });
        await DoAsync(team, "unshareIdea", new { ideaId });
        await DoAsync(team, "withdrawAnswer", new { ideaId, painPointId });
        await DoAsync(team, "changePainPointStatus", new { painPointId = _pain });
    }

    private async Task TendAsync()
    {
        var (team, ideaId, merged, linkId, viewId) = (_team, New, New, New, New);
        await DoAsync(team, "submitIdea", new { ideaId });
        await DoAsync(team, "submitIdea", new { ideaId = merged });
        await DoAsync(team, "tagItem", new { itemId = ideaId, add = new[] { "probe" } });
        await DoAsync(team, "assignOwner", new { itemId = ideaId, owner = "Probe" });
        await DoAsync(team, "setTheme", new { itemId = ideaId, theme = "Probe" });
        await DoAsync(team, "linkItem", new { itemId = ideaId, linkId });
        await DoAsync(team, "unlinkItem", new { itemId = ideaId, linkId });
        await DoAsync(team, "mergeItem", new { itemId = merged, intoId = ideaId });
        await DoAsync(team, "unmergeItem", new { itemId = merged });
        await DoAsync(team, "planRelease", new { ideaId, release = "Probe" });
        await DoAsync(team, "scoreRice", new { ideaId });
        await DoAsync(team, "scoreNuf", new { ideaId });
        await DoAsync(team, "placeOnMatrix", new { ideaId });
        await DoAsync(team, "withdrawScore", new { ideaId });
        await DoAsync(team, "recordVotes", new { itemId = ideaId });
        await DoAsync(team, "editItems", new { itemIds = new[] { ideaId }, addTags = new[] { "probes" } });
        await DoAsync(team, "saveView", new { viewId });
        await DoAsync(team, "renameView", new { viewId });
        await DoAsync(team, "removeView", new { viewId });
        var organization = (await _facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { sides { organization { id name } } } }", new { id = _workshop })).At("workshop", "sides").EnumerateArray().Last().At("organization");
        await DoAsync(team, "setOrganizationRevenue", new { organizationId = organization.At("id").GetGuid(), annualRevenue = 1000 });
    }

    private async Task ConnectAsync()
    {
        var (team, tokenId, webhookId) = (_team, New, New);
        await DoAsync(team, "createToken", new { tokenId });
        await DoAsync(team, "revokeToken", new { tokenId });
        await DoAsync(team, "createWebhook", new { webhookId });
        await DoAsync(team, "changeWebhook", new { webhookId, name = "Probe" });
        await DoAsync(team, "rotateWebhookSecret", new { webhookId });
        await DoAsync(team, "testWebhook", new { webhookId });
        var deliveries = (await team.AskAsync("query($id: ID!) { webhook(id: $id) { deliveries(first: 1) { nodes { id } } } }", new { id = webhookId })).At("webhook", "deliveries", "nodes");
        await DoAsync(team, "redeliver", new { deliveryId = deliveries[0].At("id").GetGuid() });
        await DoAsync(team, "removeWebhook", new { webhookId });
        await DoAsync(team, "importItems");
        var erased = await SampleWorkshop.HoldAsync(api, "Errand");
        var organization = (await erased.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { sides { side organization { id name } } } }", new { id = erased.Id })).At("workshop", "sides").EnumerateArray()
            .Single(side => side.At("side").GetString() == "CUSTOMER").At("organization");
        await DoAsync(team, "eraseOrganization", new { organizationId = organization.At("id").GetGuid(), name = organization.At("name").GetString() });
    }
}
