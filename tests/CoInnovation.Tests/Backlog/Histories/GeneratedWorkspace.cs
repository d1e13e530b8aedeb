using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>One workspace of a generated history: its workshop, whose events come one after another, and what is in its backlog.</summary>
internal sealed class GeneratedWorkspace(string tenant)
{
    public static readonly Guid[] People = [.. new[] { "Fay", "Vendor 1", "Customer 1", "Customer 2", "Partner 1" }.Select(Room.Id)];
    public static readonly string[] Sides = ["VENDOR", "CUSTOMER", "PARTNER"];
    public static readonly Guid[] Organizations = [.. Enum.GetValues<Side>().Select(side => Room.Id($"{side} organization")), Room.Id("Island Clinic")];

    /// <summary>Whoever typed something.</summary>
    public static readonly Guid[] Authors =
    [
        MadeUpEvent.Author, Room.Id("Fay"), Room.Id("Carlos"), Room.Id("Mia"), .. Organizations, .. Enum.GetValues<Side>().SelectMany(side => Enumerable.Range(1, 3).Select(number => Room.Id($"{side} {number}"))),
    ];

    private static readonly Dictionary<string, List<WorkshopEvent>> Workshops =
        GeneratedHistory.Tenants.Index().ToDictionary(one => one.Item, one => Walk(one.Index + 3), StringComparer.Ordinal);

    private readonly Queue<WorkshopEvent> _workshop = new(Workshops[tenant]);

    public string Tenant { get; } = tenant;

    public List<GeneratedItem> Items { get; } = [];

    public IEnumerable<WorkshopEvent> NextOfWorkshop(int count)
    {
        for (var number = 0; number < count && _workshop.TryDequeue(out var next); number++)
        {
            yield return next;
        }
    }

    public bool TryAdd(GeneratedItem item)
    {
        var isNew = Items.TrueForAll(known => known.Id != item.Id);
        if (isNew)
        {
            Items.Add(item);
        }

        return isNew;
    }

    public Guid IdFor(string name, Seeded dice) => name switch
    {
        "OrganizationId" => dice.Pick(Organizations),
        "PainPointId" or "PainPointIds" => Item(PainPoint.StreamType, dice),
        "IdeaId" => Item(Idea.StreamType, dice),
        "AuthorId" or "SupporterId" or "SubmitterId" or "ParticipantId" or "AddedBy" => dice.Pick(People),
        "WorkshopId" => Room.WorkshopId,
        _ => dice.Id(),
    };

    private Guid Item(string streamType, Seeded dice)
    {
        var ids = Items.Where(item => item.StreamType == streamType).Select(item => item.Id).ToList();
        return ids.Count == 0 ? dice.Id() : dice.Pick(ids);
    }

    /// <summary>A walk that the workshop's rules allow, and behind it what it does seldom or never.</summary>
    private static List<WorkshopEvent> Walk(int seed)
    {
        var room = new RandomWalk(seed, number => $"secret {number}").Steps(250).Room;
        Guid Next() => room.Next();
        void Fay(ICommand command) => room.Send("Fay", command);
        foreach (var step in (Action[])
            [
                () => Fay(new ReopenWorkshop(Next(), Room.WorkshopId, "AGAIN2")),
                () => room.Start(Method.SilentWriting, "last", Visibility.Open),
                () => Fay(new PauseStep(Next(), Room.WorkshopId)),
                () => Fay(new ResumeStep(Next(), Room.WorkshopId)),
                () => Fay(new UndoControl(Next(), Room.WorkshopId, ControlAction.StepResumed, Room.Id("last"))),
                () => Fay(new ResumeStep(Next(), Room.WorkshopId)),
                () => Fay(new SummonEverybody(Next(), Room.WorkshopId, SummonedView.Board, RoundId: null)),
                () => Fay(new BroadcastMessage(Next(), Room.WorkshopId, "Back at ten")),
                () => Fay(new TakeBackBroadcast(Next(), Room.WorkshopId, room.Board.Attention.Said)),
                () => Fay(new NoteDecision(Next(), Room.WorkshopId, Room.Id("slip"), "Biling secnod")),
                () => Fay(new TakeBackDecision(Next(), Room.WorkshopId, Room.Id("slip"))),
                () => room.Send("Customer 1", new ParkTopic(Next(), Room.WorkshopId, Room.Id("topic"), "The contract")),
                () => Fay(new SettleParkedTopic(Next(), Room.WorkshopId, Room.Id("topic"), Settled: true)),
                () => room.Send("Customer 1", new KeepNoteToSelf(Next(), Room.WorkshopId, Room.Id("note"), "Ask about Fridays")),
                () => room.Send("Customer 1", new DropNoteToSelf(Next(), Room.WorkshopId, Room.Id("note"))),
                () => Fay(new OfferFacilitation(Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("offer"))),
                () => room.Send("Customer 1", new AnswerFacilitationOffer(Next(), Room.WorkshopId, Taken: false)),
                () => Fay(new AddStep(Next(), Room.WorkshopId, Room.Id("before"), null, new StepSettings(Method.SilentWriting, "before", "", 10))),
                () => Fay(new OpenCollectionWindow(Next(), Room.WorkshopId, Room.Id("before"), null, room.Now.AddDays(1), LateRule.Refuse)),
                () => Fay(new CloseCollectionWindow(Next(), Room.WorkshopId, Room.Id("before"))),
                () => Fay(new AddStep(Next(), Room.WorkshopId, Room.Id("too much"), null, new StepSettings(Method.FreeStep, "too much", "", 10))),
                () => Fay(new RemoveStep(Next(), Room.WorkshopId, Room.Id("too much"))),
                () => Fay(new SkipStep(Next(), Room.WorkshopId, Room.Id("before"))),
                () => Fay(new LockDoor(Next(), Room.WorkshopId)),
                () => Fay(new UnlockDoor(Next(), Room.WorkshopId)),
                () => Fay(new MakeInvitation(Next(), Room.WorkshopId, Room.Id("key users"), "Key users", ParticipantRole.Contributor, Side.Customer, 2, 14)),
                () => Fay(new RotateInvitation(Next(), Room.WorkshopId, Room.Id("key users"))),
                () => room.Send(null, new RedeemInvitation(Next(), Room.WorkshopId, Room.Id("Carlos"), Room.Id("key users"), 2, "Carlos", [])),
                () => Fay(new RevokeInvitation(Next(), Room.WorkshopId, Room.Id("key users"), RemoveParticipants: true)),
                () => room.Send("Fay", Naming.Ask(room, Side.Customer), Naming.Facilitator),
                () => room.Send(null, Naming.Agree(room, Side.Customer), Naming.Manager),
                () => room.Send(null, Naming.Join(room, "Mia"), Naming.Member),
                () => room.Send(null, Naming.Decline(room, Side.Customer), Naming.Manager),
                () => room.Write("Customer 1", "last pain", CardKind.PainPoint),
                () => Fay(new SpotlightCard(Next(), Room.WorkshopId, Room.Id("last pain"))),
                () => Fay(new EndSpotlight(Next(), Room.WorkshopId)),
                () => room.Write("Customer 1", "gone"),
                () => room.Send("Customer 1", new WithdrawCard(Next(), Room.WorkshopId, Room.Id("gone"))),
                () => room.Open(VotingMethod.Dots, [Room.Id("last pain")], name: "last round"),
                () => room.Send("Customer 1", new PlaceDots(Next(), Room.WorkshopId, Room.Id("last round"), Room.Id("last pain"), 1)),
                () => room.Send("Customer 1", new ConsentToSmallSide(Next(), Room.WorkshopId, Room.Id("last round"), true)),
                () => Fay(new CloseVotingRound(Next(), Room.WorkshopId, Room.Id("last round"))),
                () => Fay(new KeepCards(Next(), Room.WorkshopId, [Room.Id("last pain")])),
                () => room.Write("Customer 1", "last idea", CardKind.Idea),
                () => room.Open(VotingMethod.Nuf, [Room.Id("last idea")], name: "last ratings"),
                () => room.Send("Vendor 1", new RateCard(Next(), Room.WorkshopId, Room.Id("last ratings"), Room.Id("last idea"), Room.Nuf(3, 8, 5))),
                () => room.Send("Vendor 1", new ConsentToSmallSide(Next(), Room.WorkshopId, Room.Id("last ratings"), true)),
                () => Fay(new CloseVotingRound(Next(), Room.WorkshopId, Room.Id("last ratings"))),
                () => Fay(new KeepCards(Next(), Room.WorkshopId, [Room.Id("last idea")])),
                () => Fay(new FormTheme(Next(), Room.WorkshopId, Room.Id("last theme"), "Last", [Room.Id("last pain")])),
                () => Fay(new FormTheme(Next(), Room.WorkshopId, Room.Id("merged theme"), "Merged", [Room.Id("last idea")])),
                () => Fay(new MergeThemes(Next(), Room.WorkshopId, Room.Id("last theme"), Room.Id("merged theme"))),
                () => Fay(new DissolveTheme(Next(), Room.WorkshopId, Room.Id("last theme"))),
                () => room.Start(Method.AgreeDisagreePass, "agree", Visibility.Open),
                () => room.Open(VotingMethod.Agreement, name: "last words"),
                () => room.Write("Vendor 1", "last statement"),
                () => room.Send("Vendor 1", new CastBallot(Next(), Room.WorkshopId, Room.Id("last words"), Room.Id("last statement"), BallotChoice.Agree)),
                () => Fay(new CloseVotingRound(Next(), Room.WorkshopId, Room.Id("last words"))),
                () => room.Start(Method.Discussion, "talk"),
                () => room.Write("Customer 1", "topic"),
                () => room.Send("Customer 1", new EditCard(Next(), Room.WorkshopId, Room.Id("topic"), "topic in other words")),
                () => Fay(new OpenTopic(Next(), Room.WorkshopId, Room.Id("topic"), null)),
                () => room.Send("Customer 1", new ShowThumb(Next(), Room.WorkshopId, Room.Id("topic"), Thumb.Up)),
                () => Fay(new ExtendTopic(Next(), Room.WorkshopId, Room.Id("topic"), null)),
                () => Fay(new CloseTopic(Next(), Room.WorkshopId, Room.Id("topic"))),
                () => Fay(new PassTurn(Next(), Room.WorkshopId, null, null, 60)),
                () => Fay(new EndTurns(Next(), Room.WorkshopId)),
                () => room.Start(Method.Brainwriting, "sheets", Visibility.Silent),
                () => room.Write("Customer 1", "on a sheet"),
                () => Fay(new PassSheets(Next(), Room.WorkshopId, 2)),
                () => room.Start(Method.SilentWriting, "groups"),
                () => Fay(new FormGroups(Next(), Room.WorkshopId, Room.Id("groups"), 2, null, null, null)),
                () => room.Send("Customer 1", new WriteGroupNote(Next(), Room.WorkshopId, room.Board.Grouping!.GroupOf(Room.Id("Customer 1"))!.GroupId, 0, "what a group wrote")),
                () => Fay(new MoveToGroup(Next(), Room.WorkshopId, Room.Id("Customer 1"), null)),
                () => Fay(new RecallGroups(Next(), Room.WorkshopId)),
                () => room.Mirror("last mirror"),
                () => room.Answer("Customer 1", MirrorStatement.Trusted, MirrorAnswer.Very, MirrorAnswer.Extremely, "last mirror"),
                () => Fay(new CloseMirror(Next(), Room.WorkshopId, Room.Id("last mirror"))),
                () => room.Send("Partner 3", new LeaveWorkshop(Next(), Room.WorkshopId)),
                () => room.Send("Partner 2", new EraseParticipant(Next(), Room.WorkshopId, Room.Id("Partner 2"))),
                () => room.Happens(Erased.Participant(Room.Id("Partner 2"), room.Now)),
                () => room.Happens(Erased.Organization(room.State, Room.Id("Partner organization"), room.Now)),
            ])
        {
            try
            {
                step();
            }
            catch (CodedException)
            {
                // Not behind this walk.
            }
        }

        return room.History;
    }
}
