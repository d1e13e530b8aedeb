using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Browser.HostileText;

/// <summary>Writes payloads wherever people can write, by mutations that are right in all else.</summary>
internal sealed class Scribbler(Rehearsal room, Rehearsal.Seat customer, Visitor account, CancellationToken cancellationToken)
{
    /// <summary>Fields of which a page shows one value get so many; each begins elsewhere in the list.</summary>
    private const int Samples = 4;
    private const int AtOnce = 4;

    /// <summary>How much fits, where it is less or more than usual.</summary>
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["writeCard.text"] = 480,
        ["editCard.text"] = 480,
        ["submitPainPoint.statement"] = 480,
        ["submitIdea.text"] = 480,
        ["writeComment.text"] = 1900,
        ["editComment.text"] = 1900,
        ["noteDecision.text"] = 480,
        ["broadcastMessage.text"] = 260,
        ["parkTopic.text"] = 260,
        ["keepNoteToSelf.text"] = 480,
        ["writeGroupNote.text"] = 480,
        ["changeIdeaStatus.reason"] = 480,
        ["changePainPointStatus.reason"] = 480,
        ["importItems.content"] = 480,
        ["supportItem.note"] = 280,
        ["tagItem.add"] = 40,
        ["tagItem.remove"] = 40,
        ["editItems.addTags"] = 40,
        ["editItems.removeTags"] = 40,
        ["joinWorkshop.expertise"] = 30,
        ["joinAsMember.expertise"] = 30,
        ["addStep.step.prompt"] = 480,
        ["changeStep.step.prompt"] = 480,
        ["addStep.step.sidePrompts.prompt"] = 480,
        ["changeStep.step.sidePrompts.prompt"] = 480,
    };

    /// <summary>Fields whose values stand in lists, and are all shown.</summary>
    private static readonly HashSet<string> Listed = new(StringComparer.Ordinal)
    {
        "writeCard.text", "submitPainPoint.statement", "submitIdea.text", "writeComment.text", "noteDecision.text", "changeIdeaStatus.reason", "changePainPointStatus.reason", "joinWorkshop.name", "supportItem.note", "importItems.content",
    };

    /// <summary>Fields that take no text in the end, whatever is sent: secrets and codes that open nothing, addresses of mailboxes, domains, names of things that are there or are not.</summary>
    public static readonly IReadOnlySet<string> TakeNothing = new HashSet<string>(StringComparer.Ordinal)
    {
        "joinWorkshop.secret", "joinWorkshop.code", "eraseOrganization.name", "inviteMember.email", "askForSummary.email", "acceptMemberInvitation.secret", "askForDomainCode.domain", "verifyDomain.code", "proposeRelationship.email", "inviteOrganization.email", "acceptRelationship.secret",
        "withdrawSupport.onBehalfOf", "changeProfile.timeZone", "noteVisit.place",
    };

    /// <summary>What only somebody with an account can send, whose browser does it.</summary>
    private const string InThePage = """
        async ([query, input]) => JSON.stringify(await (await fetch("/graphql", {
          method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query, variables: { input: JSON.parse(input) } }),
        })).json())
        """;

    private readonly ConcurrentDictionary<string, int> _accepted = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _refusals = new(StringComparer.Ordinal);

    private Guid _step, _theme, _card, _idea, _painPoint, _webhook, _view, _comment, _organization, _template, _passkey;

    public Guid Organization => _organization;

    public Guid Webhook => _webhook;

    public Guid Idea => _idea;

    public Guid PainPoint => _painPoint;

    /// <summary>One of the workshops that the account facilitates, and in which it has joined as a member as well.</summary>
    public string OwnPage { get; private set; } = "";

    public IReadOnlyDictionary<string, int> Accepted => _accepted;

    public IReadOnlyDictionary<string, string> Refusals => _refusals;

    private static Guid New => Rehearsal.NewId();

    public async Task SetUpAsync()
    {
        _step = await room.RunStepAsync("CONCEPT_POSTER", "Whatever comes to mind", cancellationToken, visibility: "OPEN");
        await SendAsync(room.Facilitator, "formGroups", new { workshopId = room.Workshop, stepId = _step, groups = new[] { new { participantIds = new[] { customer.Id } } } });
        _card = await room.WriteAsync(customer, _step, "The first", cancellationToken);
        _idea = await NewIdeaAsync();
        _painPoint = await Clinic.SubmitAsync(customer, "It hurts", cancellationToken);
        (_theme, _webhook, _view, _comment, _organization, _template) = (New, New, New, New, New, New);
        await SendAsync(who: null, "createOrganization", new { organizationId = _organization, name = "Organization" });
        _passkey = await account.InConsoleAsync<Guid>("""
            async () => (await (await fetch("/graphql", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ query: "{ viewer { person { passkeys { id } } } }" }) })).json()).data.viewer.person.passkeys[0].id
            """);
        await SendAsync(who: null, "joinWorkshop", new { participantId = New, name = "Nia", secret = await room.InviteAsync("Nia", "FACILITATOR", side: null, mostUses: 1, cancellationToken) });
        await SendAsync(room.Facilitator, "formTheme", new { workshopId = room.Workshop, themeId = _theme, name = "Theme", cardIds = new[] { _card } });
        await SendAsync(room.Team, "createWebhook", new { webhookId = _webhook, name = "Hook", url = "http://127.0.0.1:1024/", events = new[] { "IDEA_STATUS_CHANGED" } });
        await SendAsync(room.Facilitator, "saveTemplate", new { templateId = _template, workshopId = room.Workshop, name = "Template" });
        await SendAsync(room.Team, "saveView", new { viewId = _view, name = "View", kind = "IDEAS", query = "status=NEW" });
        await SendAsync(room.Team, "writeComment", new { itemId = _idea, commentId = _comment, text = "First" });
    }

    public async Task WriteAsync(IReadOnlyList<TextField> fields)
    {
        var values = fields.SelectMany((field, index) =>
        {
            var length = Lengths.GetValueOrDefault(field.Name, field.Path[^1] == "url" ? 480 : 60);
            List<string> pieces = [.. Payloads.InPieces(length).Where(piece => piece.Length <= length)];
            return (Listed.Contains(field.Name) ? pieces : Enumerable.Range(0, Samples).Select(sample => pieces[(index + (sample * 37)) % pieces.Count])).Select(text => (Field: field, Text: text));
        });
        await Parallel.ForEachAsync(values, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (value, _) =>
        {
            var (who, input) = await InputAsync(value.Field);
            var code = await SendAsync(who, value.Field.Mutation, value.Field.In(input, Dressed(value.Field, value.Text)));
            if (code is null)
                _accepted.AddOrUpdate(value.Field.Name, 1, (_, count) => count + 1);
            else
                _refusals[value.Field.Name] = code;
        });
    }

    /// <summary>As a part of what some fields take: an address without spaces, a query.</summary>
    private static string Dressed(TextField field, string text) => field switch
    {
        { Path: [.., "url"] } => $"http://127.0.0.1:1024/?x={text.Replace(' ', '/')}",
        { Name: "saveView.query" } => $"q={text}",
        _ => text,
    };

    /// <summary>Who may, and all that the mutation needs besides. A mutation with text that is not known here fails the test.</summary>
    private async Task<(Rehearsal.Seat? Who, JsonObject Input)> InputAsync(TextField field)
    {
        var (team, facilitator, workshopId) = (room.Team, room.Facilitator, room.Workshop);
        var details = new[] { new { field = "PLEDGE", value = "Promise" } };
        object[] sides = [new { side = "VENDOR", organization = "Vendor" }, new { side = "CUSTOMER", organization = "Customer" }];
        var step = new { method = "FREE_STEP", title = "Title", prompt = "Prompt", minutes = 5, sidePrompts = new[] { new { side = "CUSTOMER", prompt = "Prompt" } } };
        var evidence = new[] { new { title = "Title", url = "https://example.com/" } };
        (Rehearsal.Seat? Who, object Input) made = field.Mutation switch
        {
            "createWorkshop" => (facilitator, new { workshopId = New, participantId = New, facilitatorName = "Fay", title = "Title", templateId = "pain-to-promise", sides }),
            "renameWorkshop" => (facilitator, new { workshopId, title = "Title" }),
            "askForSummary" => (customer, new { workshopId, email = "" }),
            "giveFeedback" => (customer, new { workshopId, like = "Like", wish = "Wish" }),
            "saveTemplate" => (facilitator, new { templateId = New, workshopId, name = "Name", description = "Description" }),
            "renameTemplate" => (facilitator, new { templateId = _template, name = "Name", description = "Description" }),
            "addStep" => (facilitator, new { workshopId, stepId = New, step }),
            "changeStep" => (facilitator, new { workshopId, stepId = await NewStepAsync(step), step }),
            "joinWorkshop" when field.Path[^1] is "secret" or "code" => (customer, new { participantId = New, name = "Nia" }),
            "joinWorkshop" => (room.Stranger(), new { participantId = New, name = "Nia", secret = room.Secrets["VENDOR"], expertise = new JsonArray() }),
            "joinAsMember" => (null, new { organizationId = _organization, workshopId = await NewOwnWorkshopAsync(), participantId = New, name = "Nia", expertise = new JsonArray() }),
            "writeCard" => (customer, new { workshopId, stepId = _step, cardId = New, text = "Text", kind = "IDEA", details }),
            "editCard" => (customer, new { workshopId, cardId = await room.WriteAsync(customer, _step, "Text", cancellationToken), text = "Text", details }),
            "formTheme" => (facilitator, new { workshopId, themeId = New, name = "Name", cardIds = new[] { await room.WriteAsync(customer, _step, "Text", cancellationToken) } }),
            "renameTheme" => (facilitator, new { workshopId, themeId = _theme, name = "Name" }),
            "noteDecision" => (facilitator, new { workshopId, decisionId = New, text = "Text" }),
            "broadcastMessage" => (facilitator, new { workshopId, text = "Text" }),
            "parkTopic" => (customer, new { workshopId, topicId = New, text = "Text" }),
            "keepNoteToSelf" => (customer, new { workshopId, noteId = New, text = "Text" }),
            "writeGroupNote" => (customer, await GroupNoteAsync()),
            "submitPainPoint" when field.Path[0] == "onBehalfOf" => (team, new { painPointId = New, statement = "It hurts", onBehalfOf = "Nia" }),
            "submitPainPoint" => (customer, new { painPointId = New, statement = "It hurts", evidence }),
            "changePainPointDetails" => (customer, new { painPointId = await Clinic.SubmitAsync(customer, "It hurts", cancellationToken), statement = "It hurts", evidence }),
            "submitIdea" when field.Path[0] == "onBehalfOf" => (team, new { ideaId = New, text = "Text", onBehalfOf = "Nia" }),
            "submitIdea" => (team, new { ideaId = New, text = "Text" }),
            "changeIdeaStatus" => (team, new { ideaId = await NewIdeaAsync(), status = "DELIVERED", reason = "Reason" }),
            "changePainPointStatus" => (team, new { painPointId = await Clinic.SubmitAsync(customer, "It hurts", cancellationToken), status = "UNDER_REVIEW", reason = "Reason" }),
            "supportItem" when field.Path[0] == "note" => (customer, new { itemId = await Clinic.SubmitAsync(customer, "It hurts", cancellationToken), severity = 3, note = "Note" }),
            "supportItem" => (team, new { itemId = _idea, onBehalfOf = "Nia" }),
            "withdrawSupport" => (team, new { itemId = _idea, onBehalfOf = "Nia" }),
            "writeComment" => (team, new { itemId = _idea, commentId = New, text = "Text" }),
            "editComment" => (team, new { itemId = _idea, commentId = _comment, text = "Text" }),
            "tagItem" => (team, new { itemId = await NewIdeaAsync(), add = new JsonArray("tag"), remove = new JsonArray() }),
            "assignOwner" => (team, new { itemId = await NewIdeaAsync(), owner = "Owner" }),
            "setTheme" => (team, new { itemId = await NewIdeaAsync(), theme = "Theme" }),
            "linkItem" => (team, new { itemId = await NewIdeaAsync(), linkId = New, kind = "DOCUMENT", title = "Title", url = "https://example.com/" }),
            "mergeItem" => (team, new { itemId = await NewIdeaAsync(), intoId = _idea, reason = "Reason" }),
            "unmergeItem" => (team, new { itemId = await NewMergedAsync(), reason = "Reason" }),
            "answerReliefCheck" => (customer, new { painPointId = await NewDeliveredAsync(), relief = "PARTLY", severityNow = 2, note = "Note" }),
            "planRelease" => (team, new { ideaId = await NewIdeaAsync(), release = "Release" }),
            "eraseOrganization" => (team, new { organizationId = New, name = "Name" }),
            "saveView" => (team, new { viewId = New, name = "View", kind = "IDEAS", query = "status=NEW" }),
            "renameView" => (team, new { viewId = _view, name = "Name" }),
            "editItems" => (team, new { itemIds = new[] { await NewIdeaAsync() }, ideaStatus = "UNDER_REVIEW", reason = "Reason", addTags = new JsonArray("tag"), removeTags = new JsonArray(), owner = "Owner", theme = "Theme", release = "Release" }),
            "createToken" => (team, new { tokenId = New, name = "Name", scopes = new[] { "BACKLOG_READ" } }),
            "createWebhook" => (team, new { webhookId = New, name = "Name", url = "http://127.0.0.1:1024/", events = new[] { "IDEA_STATUS_CHANGED" } }),
            "changeWebhook" => (team, new { webhookId = _webhook, name = "Name" }),
            "renamePerson" => (null, new { name = "Name" }),
            "renamePasskey" => (null, new { passkeyId = _passkey, name = "Name" }),
            "makeInvitation" => (facilitator, new { workshopId, invitationId = New, label = "Label", role = "CONTRIBUTOR", side = "CUSTOMER", mostUses = 1, days = 1 }),
            "createOrganization" => (null, new { organizationId = New, name = "Name" }),
            "renameOrganization" => (null, new { organizationId = _organization, name = "Name" }),
            "inviteMember" => (null, new { organizationId = _organization, invitationId = New, email = "", role = "MEMBER" }),
            "acceptMemberInvitation" => (null, new { secret = "" }),
            "acceptRelationship" => (null, new { organizationId = _organization, secret = "" }),
            "askForDomainCode" => (null, new { organizationId = _organization, domainId = New, domain = "", mailbox = "POSTMASTER" }),
            "verifyDomain" => (null, new { organizationId = _organization, domainId = New, code = "" }),
            "proposeRelationship" => (null, new { organizationId = _organization, relationshipId = New, invitationId = New, email = "" }),
            "inviteOrganization" => (null, new { relationshipId = New, invitationId = New, email = "" }),
            "changeProfile" => (null, new { timeZone = "Europe/Berlin" }),
            "noteVisit" => (customer, new { place = "following", seenAt = TimeProvider.System.GetUtcNow() }),
            "importItems" => (team, new { kind = "IDEA", format = "CSV", content = "" }),
            _ => throw new InvalidOperationException($"Nobody says how {field.Name} is written: add it here, so that hostile text goes through it too."),
        };
        var input = JsonSerializer.SerializeToNode(made.Input, JsonSerializerOptions.Web)!.AsObject();
        return (made.Who, input);
    }

    /// <summary>Another organization of the same account, related to the first: each is called something hostile by then. The paths of what its links open.</summary>
    public async Task<IReadOnlyList<string>> RelateAsync(SmtpServer mail, string address)
    {
        var (other, relationshipId, taken) = (New, New, new HashSet<string>(StringComparer.Ordinal));
        await SendAsync(who: null, "createOrganization", new { organizationId = other, name = Payloads.InPieces(60)[0] });
        await SendAsync(who: null, "proposeRelationship", new { organizationId = _organization, relationshipId, invitationId = New, email = address });
        var relating = await MailedLink.SecretAsync(mail, address, taken);
        await SendAsync(who: null, "acceptRelationship", new { organizationId = other, secret = relating });
        await SendAsync(who: null, "inviteOrganization", new { relationshipId, invitationId = New, email = address });
        var partnering = await MailedLink.SecretAsync(mail, address, taken);
        await SendAsync(who: null, "inviteMember", new { organizationId = _organization, invitationId = New, email = $"other.{address}", role = "MEMBER" });
        return [$"/organizations/relationship#{partnering}", $"/organizations/invitation#{await MailedLink.SecretAsync(mail, $"other.{address}", taken)}", $"/organizations/{other}", $"/organizations/{other}/relationships"];
    }

    private async Task<object> GroupNoteAsync()
    {
        var data = await customer.Session.SendAsync("query($id: ID!) { workshop(id: $id) { groupNote { groupId revision } } }", new { id = room.Workshop }, cancellationToken);
        var note = data.GetProperty("workshop").GetProperty("groupNote");
        return new { workshopId = room.Workshop, groupId = note.GetProperty("groupId").GetGuid(), revision = note.GetProperty("revision").GetInt32(), text = "Text" };
    }

    /// <summary>Each person joins a workshop once, so it takes another one each time.</summary>
    private async Task<Guid> NewOwnWorkshopAsync()
    {
        var (workshopId, participantId) = (New, New);
        object[] sides = [new { side = "VENDOR", organization = "Vendor" }, new { side = "CUSTOMER", organization = "Customer" }];
        await SendAsync(who: null, "createWorkshop", new { workshopId, participantId, facilitatorName = "Nia", title = Payloads.InPieces(60)[0], templateId = "pain-to-promise", sides });
        await SendAsync(who: null, "nameSideAccount", new { workshopId, side = "VENDOR", accountId = _organization });
        OwnPage = $"/workshops/{workshopId}?as={participantId}";
        return workshopId;
    }

    private async Task<Guid> NewStepAsync(object step)
    {
        var stepId = New;
        await SendAsync(room.Facilitator, "addStep", new { workshopId = room.Workshop, stepId, step });
        return stepId;
    }

    private async Task<Guid> NewIdeaAsync()
    {
        var ideaId = New;
        await SendAsync(room.Team, "submitIdea", new { ideaId, text = "An idea" });
        return ideaId;
    }

    private async Task<Guid> NewMergedAsync()
    {
        var itemId = await NewIdeaAsync();
        await SendAsync(room.Team, "mergeItem", new { itemId, intoId = _idea, reason = "Reason" });
        return itemId;
    }

    private async Task<Guid> NewDeliveredAsync()
    {
        var (painPoint, ideaId) = (await Clinic.SubmitAsync(customer, "It hurts", cancellationToken), New);
        await SendAsync(customer, "submitIdea", new { ideaId, text = "An answer", painPointIds = new[] { painPoint } });
        await SendAsync(room.Team, "changeIdeaStatus", new { ideaId, status = "DELIVERED", reason = "Reason" });
        return painPoint;
    }

    /// <summary>The code of the refusal; null on success.</summary>
    private async Task<string?> SendAsync(Rehearsal.Seat? who, string mutation, object input)
    {
        var fields = input as JsonObject ?? JsonSerializer.SerializeToNode(input, JsonSerializerOptions.Web)!.AsObject();
        fields["commandId"] = New;
        if (mutation == "importItems" && fields["content"]?.GetValue<string>() is { Length: > 0 } text)
            fields["content"] = $"text\n\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
        if (who is null)
            return await SendInThePageAsync(mutation, fields);
        try
        {
            return (await who.Session.CommandAsync(mutation, fields, cancellationToken)).Code;
        }
        catch (InvalidDataException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> SendInThePageAsync(string mutation, JsonObject input)
    {
        var query = $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ errors {{ code }} }} }}";
        using var answer = JsonDocument.Parse(await account.InConsoleAsync<string>(InThePage, new[] { query, input.ToJsonString() }));
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? errors.GetRawText()
            : answer.RootElement.GetProperty("data").GetProperty(mutation).GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()).FirstOrDefault();
    }
}
