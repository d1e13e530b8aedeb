using System.Text.Json;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.SideAccounts;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Subscriptions;
using CoInnovation.Tests.Audit;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Platform.Authorization.Interference;
using CoInnovation.Tests.Platform.Authorization.Probing;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

/// <summary>A vendor whose facilitator names its own account and asks a customer's, by the API and real mail.</summary>
public sealed class naming_an_account_on_a_side(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Named = "workshop { confirmedSides { side organizationName } sideAsks { side organizationName } }";
    private const string Listed = "query($id: ID!) { organizationAccount(id: $id) { workshops { workshopId title state side viewerHasSeat } sideRequests { workshopId title side askedBy } } }";

    [Fact]
    public async Task a_customer_says_yes_and_its_members_come_without_a_link()
    {
        var meeting = await MeetAsync("Agreed");
        (await meeting.Vendor.Owner.SendAsync("nameSideAccount", new { workshopId = meeting.Workshop, side = "VENDOR", accountId = meeting.Vendor.Id }, Named)).At("workshop", "confirmedSides").ToString()
            .ShouldBe("""[{"side":"VENDOR","organizationName":"Vendora"}]""");
        var asked = await AskAsync(meeting);
        asked.At("workshop").ToString().ShouldBe("""{"confirmedSides":[{"side":"VENDOR","organizationName":"Vendora"}],"sideAsks":[{"side":"CUSTOMER","organizationName":"Custo"}]}""");

        // Those who manage it are told; a member sees neither the question nor the workshop.
        var mail = (await house.Mail.ToAsync(meeting.CustomerAddress, 3))[^1];
        mail.Text.ShouldContain("Vendora prepares the workshop “Agreed”");
        mail.Text.ShouldContain($"/organizations/{meeting.Customer.Id}");
        (await ListedAsync(meeting.Customer.Owner, meeting.Customer.Id)).At("sideRequests").ToString()
            .ShouldBe($$"""[{"workshopId":"{{meeting.Workshop}}","title":"Agreed","side":"CUSTOMER","askedBy":"Vendora"}]""");
        (await ListedAsync(meeting.Member, meeting.Customer.Id)).ToString().ShouldBe("""{"workshops":[],"sideRequests":null}""");
        (await JoinRefusedAsync(meeting)).ShouldBe("SIDE_NOT_FOUND");

        (await meeting.Member.RefusedAsync("agreeToSide", Answer(meeting), "organization { id }")).ShouldBe("NOT_ALLOWED");
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");

        (await ListedAsync(meeting.Member, meeting.Customer.Id)).At("workshops").ToString()
            .ShouldBe($$"""[{"workshopId":"{{meeting.Workshop}}","title":"Agreed","state":"PLANNED","side":"CUSTOMER","viewerHasSeat":false}]""");
        await JoinAsync(meeting);
        (await ListedAsync(meeting.Member, meeting.Customer.Id)).At("workshops").ToString().ShouldContain("\"viewerHasSeat\":true");
        (await meeting.Member.AskAsync("query($id: ID!) { workshop(id: $id) { viewerSeat { name side } confirmedSides { side } sideAsks { side } } }", new { id = meeting.Workshop })).At("workshop").ToString()
            .ShouldBe("""{"viewerSeat":{"name":"Mia","side":"CUSTOMER"},"confirmedSides":[{"side":"VENDOR"},{"side":"CUSTOMER"}],"sideAsks":null}""");
        (await JoinRefusedAsync(meeting)).ShouldBe("SEATED_ALREADY");
    }

    [Fact]
    public async Task an_asker_that_is_renamed_while_the_mail_is_composed_is_called_so_in_it()
    {
        var meeting = await MeetAsync("Renamed");
        await AskAsync(meeting);
        await house.Mail.ToAsync(meeting.CustomerAddress, 3);
        var (services, composed) = (house.Api.Services, 0);
        var mails = services.GetServices<ISubscription>().OfType<SideAskMails>().Single();
        var asked = new SideAccountAsked(Side.Customer, meeting.Customer.Id, Sealed.Of(Guid.Empty, "Custo"), meeting.Vendor.Id, meeting.Relationship, Guid.Empty, TimeProvider.System.GetUtcNow());
        var manager = (await meeting.Customer.Owner.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid();

        await services.GetRequiredService<MailOutbox>().SendAsync(
            "asked once more",
            async sources =>
            {
                var mail = await mails.ComposeAsync(sources, new StreamKey(Principal.DefaultTenant, meeting.Workshop), asked, manager, TestContext.Current.CancellationToken);
                if (++composed == 1)
                {
                    await meeting.Vendor.Owner.SendAsync("renameOrganization", new { organizationId = meeting.Vendor.Id, name = "Vendoria" }, Company.Shown);
                }

                return mail;
            },
            TestContext.Current.CancellationToken);

        composed.ShouldBe(2);
        (await house.Mail.ToAsync(meeting.CustomerAddress, 4))[^1].Text.ShouldContain("Vendoria prepares the workshop “Renamed”");
    }

    [Fact]
    public async Task to_a_stranger_it_is_like_none()
    {
        var (meeting, stranger) = (await MeetAsync("Secret"), await Company.FoundAsync(house, "Curious"));
        await AskAsync(meeting);
        var (foreign, _) = await stranger.WithMemberAsync("MEMBER");

        foreach (var workshopId in (Guid[])[meeting.Workshop, Guest.NewId()])
        {
            var answer = new { organizationId = stranger.Id, workshopId, side = "CUSTOMER" };
            (await stranger.Owner.RefusedAsync("agreeToSide", answer, "organization { id }")).ShouldBe("SIDE_NOT_FOUND");
            (await stranger.Owner.RefusedAsync("declineSide", answer, "organization { id }")).ShouldBe("SIDE_NOT_FOUND");
            (await stranger.Owner.RefusedAsync("agreeToSide", answer with { organizationId = meeting.Customer.Id }, "organization { id }")).ShouldBe("WORKSHOP_NOT_FOUND");
            (await foreign.RefusedAsync("joinAsMember", Seat(stranger.Id, workshopId))).ShouldBe("SIDE_NOT_FOUND");
            (await foreign.RefusedAsync("joinAsMember", Seat(meeting.Customer.Id, workshopId))).ShouldBe("SIDE_NOT_FOUND");
            (await stranger.Owner.RefusedAsync("nameSideAccount", new { workshopId, side = "CUSTOMER", accountId = stranger.Id }, Named)).ShouldBe("AUTH_NOT_AUTHORIZED");
        }

        // Whoever facilitates asks none that theirs is not related to, as if there were none.
        foreach (var (accountId, relationshipId) in (IEnumerable<(Guid, Guid?)>)[(stranger.Id, null), (stranger.Id, meeting.Relationship), (Guest.NewId(), meeting.Relationship), (meeting.Customer.Id, Guest.NewId()), (meeting.Customer.Id, null)])
        {
            (await meeting.Vendor.Owner.RefusedAsync("nameSideAccount", new { workshopId = meeting.Workshop, side = "VENDOR", accountId, relationshipId }, Named)).ShouldBe("ORGANIZATION_NOT_FOUND");
        }
    }

    [Theory]
    [InlineData("relationship")]
    [InlineData("membership")]
    [InlineData("suspension of the member")]
    [InlineData("the customer's yes")]
    [InlineData("the facilitator's naming")]
    public async Task what_it_rests_on_ends_and_the_open_page_is_told_nothing_more(string ground)
    {
        var meeting = await MeetAsync($"Ended {ground}");
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        await JoinAsync(meeting);
        await using var page = await Page.OpenAsync(house.Api, new Prober("Mia", house.Api.Server.CreateClient(), meeting.Member.Cookies, bearer: null, meeting.Member.ParticipantId, _ => true), meeting.Workshop);

        await (ground switch
        {
            "relationship" => meeting.Vendor.Owner.SendAsync("endRelationship", new { relationshipId = meeting.Relationship }, "relationshipId"),
            "membership" => meeting.Customer.Owner.SendAsync("removeMember", new { organizationId = meeting.Customer.Id, personId = meeting.Person }, Company.Shown),
            "suspension of the member" => meeting.Customer.Owner.SendAsync("suspendMember", new { organizationId = meeting.Customer.Id, personId = meeting.Person }, Company.Shown),
            "the customer's yes" => meeting.Customer.Owner.SendAsync("declineSide", Answer(meeting), "organization { id }"),
            _ => meeting.Vendor.Owner.SendAsync("dropSideAccount", new { workshopId = meeting.Workshop, side = "CUSTOMER" }),
        });

        // At once, and not when the workshop says so as well.
        (await meeting.Member.AskAsync("query($id: ID!) { workshop(id: $id) { id } }", new { id = meeting.Workshop })).At("workshop").ValueKind.ShouldBe(JsonValueKind.Null);
        await page.HearAsync("SEAT_ENDED");
        await meeting.Vendor.Owner.SendAsync("renameWorkshop", new { workshopId = meeting.Workshop, title = "Afterwards" });
        page.Raw.ShouldNotContain("Afterwards");
        (await JoinRefusedAsync(meeting)).ShouldBe("SIDE_NOT_FOUND");

        if (ground == "suspension of the member")
        {
            await meeting.Customer.Owner.SendAsync("liftMemberSuspension", new { organizationId = meeting.Customer.Id, personId = meeting.Person }, Company.Shown);
            (await meeting.Member.AskAsync("query($id: ID!) { workshop(id: $id) { viewerSeat { name } } }", new { id = meeting.Workshop })).At("workshop", "viewerSeat", "name").GetString().ShouldBe("Mia");
            return;
        }

        // Everybody else sees it, too.
        await Wait.UntilAsync(async () => (await meeting.Vendor.Owner.AskAsync("query($id: ID!) { workshop(id: $id) { participantCount confirmedSides { side } } }", new { id = meeting.Workshop }))
            .At("workshop").ToString() == $$"""{"participantCount":1,"confirmedSides":{{(ground == "membership" ? "[{\"side\":\"CUSTOMER\"}]" : "[]")}}}""");
    }

    [Fact]
    public async Task a_removed_participant_comes_back_by_a_link_alone()
    {
        var meeting = await MeetAsync("Removed");
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        await JoinAsync(meeting);

        await meeting.Vendor.Owner.SendAsync("removeParticipant", new { workshopId = meeting.Workshop, participantId = meeting.Member.ParticipantId });
        (await JoinRefusedAsync(meeting)).ShouldBe("SIDE_NOT_FOUND");

        await meeting.Member.JoinAsync("Mia", secret: await LinkAsync(meeting));

        // That seat rests on the link: it stays when the belonging ends.
        await meeting.Customer.Owner.SendAsync("removeMember", new { organizationId = meeting.Customer.Id, personId = meeting.Person }, Company.Shown);
        (await meeting.Member.AskAsync("query($id: ID!) { workshop(id: $id) { viewerSeat { name } } }", new { id = meeting.Workshop })).At("workshop", "viewerSeat", "name").GetString().ShouldBe("Mia");
    }

    [Fact]
    public async Task the_organization_reads_in_its_audit_log_what_was_done_to_it()
    {
        var meeting = await MeetAsync("Written down");
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("declineSide", Answer(meeting), "organization { id }");
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        await JoinAsync(meeting);
        await meeting.Vendor.Owner.SendAsync("dropSideAccount", new { workshopId = meeting.Workshop, side = "CUSTOMER" });

        const string Log = "query($id: ID!) { organizationAccount(id: $id) { auditLog(where: {kind: [SIDE_ASKED, SIDE_AGREED, SIDE_DECLINED, SIDE_ENDED, MEMBER_SEATED]}) { nodes { kind actor { kind } detail } } } }";
        await Wait.UntilAsync(async () => string.Join('\n', (await meeting.Customer.Owner.AskAsync(Log, new { id = meeting.Customer.Id })).At("organizationAccount", "auditLog", "nodes").EnumerateArray()
            .Select(one => $"{one.At("kind")} {one.At("actor", "kind")} {one.At("detail")}")) == """
                SIDE_ENDED OUTSIDER CUSTOMER
                MEMBER_SEATED PERSON CUSTOMER
                SIDE_AGREED PERSON CUSTOMER
                SIDE_ASKED OUTSIDER CUSTOMER
                SIDE_DECLINED PERSON CUSTOMER
                SIDE_ASKED OUTSIDER CUSTOMER
                """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task each_organization_reads_of_the_ways_into_the_workshop_what_concerns_its_side_and_the_one_that_holds_it_all()
    {
        var meeting = await MeetAsync("Ways in");
        var stranger = await Company.FoundAsync(house, "Nobody's");
        var (vendor, workshopId) = (meeting.Vendor.Owner, meeting.Workshop);
        var (before, customers, vendors, observers) = (Guest.NewId(), Guest.NewId(), Guest.NewId(), Guest.NewId());
        await InviteAsync(before, "CUSTOMER");
        await vendor.SendAsync("nameSideAccount", new { workshopId, side = "VENDOR", accountId = meeting.Vendor.Id }, Named);
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        var (its, theirs) = (await InviteAsync(customers, "CUSTOMER"), await InviteAsync(vendors, "VENDOR"));
        await InviteAsync(observers, side: null);
        var (carl, vera) = (house.Api.Guest(), house.Api.Guest());
        await carl.JoinAsync("Carl", secret: its);
        await vera.JoinAsync("Vera", secret: theirs);
        await vendor.SendAsync("rotateInvitation", new { workshopId, invitationId = customers });
        await vendor.SendAsync("revokeInvitation", new { workshopId, invitationId = vendors });
        await vendor.SendAsync("removeParticipant", new { workshopId, participantId = carl.ParticipantId });
        await vendor.SendAsync("lockDoor", new { workshopId });
        await vendor.SendAsync("dropSideAccount", new { workshopId, side = "CUSTOMER" });
        await vendor.SendAsync("revokeInvitation", new { workshopId, invitationId = customers });

        // Whose name is off the workshop reads nothing of what comes then, nor how it is called by now.
        (await WaysAsync(meeting.Customer)).ShouldBe(
            ["PARTICIPANT_REMOVED outsider → workshop (CUSTOMER)", "WORKSHOP_INVITATION_ROTATED outsider → workshop (CUSTOMER)", "WORKSHOP_INVITATION_REDEEMED participant → workshop (CUSTOMER)",
             "PARTICIPANT_JOINED participant → workshop (CUSTOMER)", "WORKSHOP_INVITATION_MADE outsider → workshop (CUSTOMER)"],
            ignoreOrder: true);
        (await WaysAsync(meeting.Vendor)).ShouldBe(
            ["WORKSHOP_INVITATION_REVOKED participant → Ways in (CUSTOMER)", "DOOR_LOCKED participant → Ways in", "PARTICIPANT_REMOVED participant → Ways in (CUSTOMER)",
             "WORKSHOP_INVITATION_REVOKED participant → Ways in (VENDOR)", "WORKSHOP_INVITATION_ROTATED participant → Ways in (CUSTOMER)",
             "WORKSHOP_INVITATION_REDEEMED participant → Ways in (VENDOR)", "PARTICIPANT_JOINED participant → Ways in (VENDOR)",
             "WORKSHOP_INVITATION_REDEEMED participant → Ways in (CUSTOMER)", "PARTICIPANT_JOINED participant → Ways in (CUSTOMER)",
             "WORKSHOP_INVITATION_MADE participant → Ways in", "WORKSHOP_INVITATION_MADE participant → Ways in (VENDOR)", "WORKSHOP_INVITATION_MADE participant → Ways in (CUSTOMER)"],
            ignoreOrder: true);
        (await WaysAsync(stranger)).ShouldBeEmpty();

        async Task<string> InviteAsync(Guid invitationId, string? side)
        {
            await vendor.SendAsync("makeInvitation", new { workshopId, invitationId, label = "Some", role = side is null ? "OBSERVER" : "CONTRIBUTOR", side, mostUses = 3 });
            var made = await vendor.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { made { id url } } } }", new { id = workshopId });
            return made.At("workshop", "invitations", "made").EnumerateArray().Single(one => one.At("id").GetGuid() == invitationId).At("url").GetString()!.Split('#')[1];
        }

        async Task<IReadOnlyList<string>> WaysAsync(Company company) => (await AuditLines.OfAsync(
            house.Api, company.Owner, company.Id,
            "{kind: [WORKSHOP_INVITATION_MADE, WORKSHOP_INVITATION_ROTATED, WORKSHOP_INVITATION_REVOKED, WORKSHOP_INVITATION_REDEEMED, PARTICIPANT_JOINED, PARTICIPANT_REMOVED, DOOR_LOCKED]}"))!;
    }

    [Fact]
    public async Task whoever_has_the_organizations_page_open_hears_of_it_and_of_the_question_those_alone_who_manage()
    {
        var meeting = await MeetAsync("Heard");
        await using var heard = house.Api.Services.GetRequiredService<OrganizationFeed>()
            .ListenAsync(new StreamKey(Principal.DefaultTenant, meeting.Customer.Id), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await NextAsync();

        await AskAsync(meeting);
        await NextAsync(isForEverybody: false);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        await NextAsync(isForEverybody: true);
        await meeting.Vendor.Owner.SendAsync("dropSideAccount", new { workshopId = meeting.Workshop, side = "CUSTOMER" });
        await NextAsync(isForEverybody: true);

        // What happened before may still be told.
        async Task NextAsync(bool? isForEverybody = null)
        {
            do
            {
                (await heard.MoveNextAsync().AsTask().WaitAsync(Bounds.OfAWait, TestContext.Current.CancellationToken)).ShouldBeTrue();
            }
            while (isForEverybody is { } wanted && heard.Current != wanted);
        }
    }

    [Fact]
    public async Task an_owner_takes_along_what_is_said_under_its_confirmed_name_and_no_secret()
    {
        var (meeting, other) = (await MeetAsync("Taken along"), await MeetAsync("Same name elsewhere"));
        var pain = Guest.NewId();
        await AskAsync(meeting);
        await meeting.Customer.Owner.SendAsync("agreeToSide", Answer(meeting), "organization { id }");
        await JoinAsync(meeting);
        var card = await WriteAsync(meeting, meeting.Member, "Reports freeze", "OPEN");
        await WriteAsync(meeting, meeting.Member, "Nobody has seen this", "SILENT");
        await meeting.Member.SendAsync("submitPainPoint", new { painPointId = pain, statement = "Logins expire", severity = 3 }, "painPoint { id }");
        await meeting.Vendor.Owner.SendAsync("keepCards", new { workshopId = meeting.Workshop, cardIds = new[] { card } });
        // Its side bears the same name and names no account: whoever sits there sees what was brought up under the name between workshops, and has a say there.
        var stranger = house.Api.Guest();
        await stranger.JoinAsync("Sam", secret: await LinkAsync(other));
        await WriteAsync(other, stranger, "Somebody else’s words", "OPEN");
        await Wait.UntilAsync(async () => (await stranger.AskAsync("query($id: ID!) { painPoint(id: $id) { id } }", new { id = pain })).At("painPoint").ValueKind == JsonValueKind.Object);
        await stranger.SendAsync("supportItem", new { itemId = pain, severity = 4 }, "__typename");
        var invitation = Guest.NewId();
        var secret = await meeting.Customer.InviteAsync(PeopleHouse.NewAddress(), "MEMBER", invitation);

        foreach (var format in (string[])["json", "csv", "html"])
        {
            var file = await meeting.Customer.Owner.Scenario(_ => _.Get.Url($"/organizations/{meeting.Customer.Id}/account.{format}"));
            ((string[])["Custo", "Customer", "Mia", "Reports freeze", "Logins expire", .. format == "html" ? Array.Empty<string>() : [invitation.ToString()]])
                .Where(text => !file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
            ((string[])["Nobody has seen this", "Somebody else", "Sam", "Vendora", "Fay", stranger.ParticipantId.ToString()!, "secretHash", secret])
                .Where(text => file.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty(format);
        }

        await Wait.UntilAsync(async () => (await AuditLines.OfAsync(house.Api, meeting.Customer.Owner, meeting.Customer.Id))!.Count(line => line.StartsWith("EXPORTED ", StringComparison.Ordinal)) == 3);

        // An administrator, a stranger and the vendor's owner read the same as of none.
        var (administrator, _) = await meeting.Customer.WithMemberAsync("ADMINISTRATOR");
        foreach (var (guest, id) in new[] { (administrator, meeting.Customer.Id), (stranger, meeting.Customer.Id), (meeting.Vendor.Owner, meeting.Customer.Id), (meeting.Customer.Owner, Guest.NewId()) })
        {
            (await guest.Scenario(_ =>
            {
                _.Get.Url($"/organizations/{id}/account.json");
                _.StatusCodeShouldBe(System.Net.HttpStatusCode.NotFound);
            })).ShouldContain("ORGANIZATION_NOT_FOUND");
        }
    }

    [Fact]
    public async Task each_side_takes_along_what_happened_to_their_relationship_until_its_end()
    {
        var meeting = await MeetAsync("Over");
        await meeting.Vendor.Owner.SendAsync("inviteOrganization", new { relationshipId = meeting.Relationship, invitationId = Guest.NewId(), email = PeopleHouse.NewAddress() }, "relationshipId");
        await meeting.Customer.Owner.SendAsync("endRelationship", new { relationshipId = meeting.Relationship }, "relationshipId");

        (await RelationshipInAsync(meeting.Vendor)).ShouldBe(["relationship_proposed", "organization_invited", "relationship_begun", "organization_invited", "relationship_ended"]);
        (await RelationshipInAsync(meeting.Customer)).ShouldBe(["relationship_begun", "relationship_ended"]);

        async Task<IEnumerable<string>> RelationshipInAsync(Company company) =>
            JsonDocument.Parse(await company.Owner.Scenario(_ => _.Get.Url($"/organizations/{company.Id}/account.json"))).RootElement.EnumerateArray()
                .Where(entry => entry.ToString().Contains(meeting.Relationship.ToString(), StringComparison.Ordinal)).Select(entry => entry.At("what").GetString()!);
    }

    private static object Answer(Meeting meeting) => new { organizationId = meeting.Customer.Id, workshopId = meeting.Workshop, side = "CUSTOMER" };

    private static SeatInput Seat(Guid organizationId, Guid workshopId) => new(organizationId, workshopId, Guest.NewId(), "Mia");

    private static Task<JsonElement> AskAsync(Meeting meeting) =>
        meeting.Vendor.Owner.SendAsync("nameSideAccount", new { workshopId = meeting.Workshop, side = "CUSTOMER", accountId = meeting.Customer.Id, relationshipId = meeting.Relationship }, Named);

    private static async Task JoinAsync(Meeting meeting)
    {
        var seat = Seat(meeting.Customer.Id, meeting.Workshop);
        await meeting.Member.SendAsync("joinAsMember", seat, "workshop { id } participant { id }");
        meeting.Member.ParticipantId = seat.ParticipantId;
    }

    /// <summary>The secret of the customer's link.</summary>
    private static async Task<string> LinkAsync(Meeting meeting)
    {
        var links = (await meeting.Vendor.Owner.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { side url } } } }", new { id = meeting.Workshop })).At("workshop", "invitations", "links");
        return links.EnumerateArray().First(one => one.At("side").ToString() == "CUSTOMER").At("url").GetString()!.Split('#')[1];
    }

    /// <summary>A card in a step of its own.</summary>
    private static async Task<Guid> WriteAsync(Meeting meeting, Guest author, string text, string visibility)
    {
        var (stepId, cardId) = (Guest.NewId(), Guest.NewId());
        await meeting.Vendor.Owner.SendAsync("addStep", new { workshopId = meeting.Workshop, stepId, step = new { method = "SILENT_WRITING", title = "Writing", minutes = 10, visibility } });
        await meeting.Vendor.Owner.SendAsync("startStep", new { workshopId = meeting.Workshop, stepId });
        await author.SendAsync("writeCard", new { workshopId = meeting.Workshop, stepId, cardId, text, kind = "PAIN_POINT" });
        return cardId;
    }

    private static Task<string> JoinRefusedAsync(Meeting meeting) => meeting.Member.RefusedAsync("joinAsMember", Seat(meeting.Customer.Id, meeting.Workshop));

    private static async Task<JsonElement> ListedAsync(Guest browser, Guid id) => (await browser.AskAsync(Listed, new { id })).At("organizationAccount");

    /// <summary>Two related organizations, a member of the customer's, and a workshop that the vendor's owner facilitates.</summary>
    private async Task<Meeting> MeetAsync(string title)
    {
        var facilitator = await house.Api.FacilitatorAsync();
        await house.SignInAsync(facilitator, PeopleHouse.NewAddress());
        var vendor = await FoundAsync(facilitator, "Vendora");
        var address = PeopleHouse.NewAddress();
        var customer = await FoundAsync(await house.SignedInAsync(address), "Custo");
        var relationship = Guest.NewId();
        await vendor.Owner.SendAsync("proposeRelationship", new { relationshipId = relationship, organizationId = vendor.Id, invitationId = Guest.NewId(), email = address }, "relationshipId");
        var secret = MailedLink.SecretIn((await house.Mail.ToAsync(address, 2))[^1].Text);
        await customer.Owner.SendAsync("acceptRelationship", new { secret, organizationId = customer.Id }, "relationshipId");
        var (member, person) = await customer.WithMemberAsync("MEMBER");
        var (workshop, participantId) = (Guest.NewId(), Guest.NewId());
        await facilitator.SendAsync("createWorkshop", new
        {
            workshopId = workshop,
            participantId,
            facilitatorName = "Fay",
            title,
            templateId = "pain-to-promise",
            sides = new[] { new { side = "VENDOR", organization = "Vendor" }, new { side = "CUSTOMER", organization = "Customer" } },
        });
        facilitator.ParticipantId = participantId;
        return new Meeting(vendor, customer, address, member, person, relationship, workshop);
    }

    private async Task<Company> FoundAsync(Guest owner, string name)
    {
        var id = Guest.NewId();
        await owner.SendAsync("createOrganization", new { organizationId = id, name }, Company.Shown);
        return new Company(house, owner, id);
    }

    private sealed record Meeting(Company Vendor, Company Customer, string CustomerAddress, Guest Member, Guid Person, Guid Relationship, Guid Workshop);

    private sealed record SeatInput(Guid OrganizationId, Guid WorkshopId, Guid ParticipantId, string Name);
}
