using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Collecting;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.Api.Workshops.Discussing;
using CoInnovation.Api.Workshops.Groups;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Methods;
using CoInnovation.Api.Workshops.Mirror;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Sheets;
using CoInnovation.Api.Workshops.Steering;
using CoInnovation.Api.Workshops.TakingTurns;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// The committed corpus is what the server folds today; Vitest reads the same files. After a wanted change write it anew: run these tests with
/// <c>COINNOVATION_WRITE_CORPUS=1</c> and look at the difference.
/// </summary>
public sealed class folding_feeds_into_slices
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "Workshops", "Corpus");

    public static TheoryData<string> Names => ["a-workshop", "a-control-room", "walk-1", "walk-2", "walk-3", "walk-4"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task the_committed_corpus_holds(string name)
    {
        var path = Path.Combine(Folder, $"{name}.json");
        var text = name.StartsWith("walk-", StringComparison.Ordinal)
            ? Corpus.Of(name, new RandomWalk(name[^1], number => $"s{number}").Steps(250).Room, "Customer 1")
            : Corpus.Of(name, name == "a-workshop" ? AWorkshop() : AControlRoom(), "Customer 1");
        if (Environment.GetEnvironmentVariable("COINNOVATION_WRITE_CORPUS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(text);
    }

    /// <summary>What is taken back, paused and skipped, and a vote that takes cards while it is open.</summary>
    private static void ChangeMinds(Room room)
    {
        room.Send("Fay", new SkipStep(room.Next(), Room.WorkshopId, room.Board.Agenda.First(step => step.State == StepState.Planned).StepId));
        var step = room.Start(Method.AgreeDisagreePass, "agree", Visibility.Open);
        room.Send("Fay", new PauseStep(room.Next(), Room.WorkshopId));
        room.Send("Fay", new ResumeStep(room.Next(), Room.WorkshopId));
        room.Send("Fay", new OpenVotingRound(room.Next(), Room.WorkshopId, Room.Id("agreement"), step, VotingMethod.Agreement, null, null, null, null));
        var statement = room.Write("Vendor 3", "Answers come too late");
        room.Send("Customer 1", new CastBallot(room.Next(), Room.WorkshopId, Room.Id("agreement"), statement, BallotChoice.Agree));
        room.Send("Customer 1", new ConsentToSmallSide(room.Next(), Room.WorkshopId, Room.Id("agreement"), true));
        room.Send("Fay", new CloseVotingRound(room.Next(), Room.WorkshopId, Room.Id("agreement")));
        room.Send("Fay", new UndoThemeChange(room.Next(), Room.WorkshopId));
        room.Write("Customer 1", "Never mind");
        room.Send("Customer 1", new WithdrawCard(room.Next(), Room.WorkshopId, Room.Id("Never mind")));
    }

    /// <summary>Promises with their terms, topics with thumbs, a round in which the word goes on.</summary>
    private static void Talk(Room room)
    {
        var promises = room.Start(Method.Promises, "promises");
        room.Send("Customer 1", new WriteCard(room.Next(), Room.WorkshopId, promises, Room.Id("promise"), "One contact", null, null, [new(CardField.DueOn, "2027-03-31"), new(CardField.Owner, "Cora")]));
        room.Send("Customer 1", new EditCard(room.Next(), Room.WorkshopId, Room.Id("promise"), "One contact", [new(CardField.DueOn, "2027-04-30")]));
        room.Start(Method.Discussion, "talk");
        Guid[] topics = [room.Write("Customer 2", "Fridays"), room.Write("Vendor 1", "Invoices"), room.Write("Customer 1", "Prices")];
        foreach (var topic in topics)
        {
            room.Send("Fay", new OpenTopic(room.Next(), Room.WorkshopId, topic, null));
            room.Send("Customer 1", new ShowThumb(room.Next(), Room.WorkshopId, topic, Thumb.Up));
            room.Send("Vendor 1", new ShowThumb(room.Next(), Room.WorkshopId, topic, Thumb.Down));
        }

        room.Send("Fay", new ExtendTopic(room.Next(), Room.WorkshopId, topics[2], null));
        room.Send("Customer 1", new ShowThumb(room.Next(), Room.WorkshopId, topics[2], Thumb.Sideways));
        room.Send("Fay", new CloseTopic(room.Next(), Room.WorkshopId, topics[2]));
        room.Send("Fay", new OpenTopic(room.Next(), Room.WorkshopId, topics[0], null));
        room.Send("Fay", new PassTurn(room.Next(), Room.WorkshopId, null, null, 60));
        room.Send("Fay", new PassTurn(room.Next(), Room.WorkshopId, room.Board.Turn!.ParticipantId, Room.Id("Customer 1"), null));
        room.Send("Customer 1", new PassTurn(room.Next(), Room.WorkshopId, Room.Id("Customer 1"), null, null));
        room.Send("Customer 1", new WriteCard(room.Next(), Room.WorkshopId, room.Board.CurrentStepId!.Value, Room.Id("further"), "Further", null, null, BuildsOn: topics[1]));
        room.Send("Customer 1", new WriteCard(room.Next(), Room.WorkshopId, room.Board.CurrentStepId!.Value, Room.Id("on sand"), "On sand", null, null, BuildsOn: topics[0]));
        room.Send("Customer 2", new WithdrawCard(room.Next(), Room.WorkshopId, topics[0]));
    }

    /// <summary>Answers that are given, changed and taken back, a mirror that closes with its last answer, and one that is left open.</summary>
    private static void LookIntoTheMirror(Room room)
    {
        room.Send("Fay", new AddStep(room.Next(), Room.WorkshopId, Room.Id("few dots"), null, new StepSettings(Method.DotVoting, "Few dots", "", 5, VoteBudget: 4, MaxPerCard: 1, SelfVote: false)));
        room.Mirror();
        room.Answer("Customer 1", MirrorStatement.Trusted, MirrorAnswer.Slightly);
        room.Answer("Customer 1", MirrorStatement.Trusted, null);
        foreach (var person in room.Board.Participants.Where(one => one is { Role: ParticipantRole.Contributor, Present: true }).Select((one, index) => (Name: one.Name.Text!, index)))
        {
            foreach (var statement in MirrorStatements.All)
            {
                room.Answer(person.Name, statement, (MirrorAnswer)((person.index + (int)statement) % 6), (MirrorAnswer)((person.index * (int)statement) % 6));
            }
        }

        room.Mirror("second mirror", minPerSide: 4);
        room.Answer("Customer 1", MirrorStatement.KeepsPromises, MirrorAnswer.CannotSay, MirrorAnswer.Very, "second mirror");
        room.Answer("Customer 1", MirrorStatement.KeepsPromises, MirrorAnswer.NotAtAll, MirrorAnswer.Very, "second mirror");
        room.Answer("Vendor 1", MirrorStatement.KeepsPromises, MirrorAnswer.Extremely, null, "second mirror");
        room.Send("Fay", new ChangeStep(room.Next(), Room.WorkshopId, Room.Id("few dots"), new StepSettings(Method.DotVoting, "Many dots", "", 5)));
    }

    private static void Collect(Room room)
    {
        var (stepId, until) = (Room.Id("before"), room.Now.AddDays(3));
        room.Send("Fay", new AddStep(room.Next(), Room.WorkshopId, stepId, null, new StepSettings(Method.SilentWriting, "before", "", 10)));
        room.Send("Fay", new OpenCollectionWindow(room.Next(), Room.WorkshopId, stepId, null, until, LateRule.Refuse, RemindAtOpening: true, RemindBeforeEnd: true));
        room.Send("Customer 1", new WriteCard(room.Next(), Room.WorkshopId, stepId, Room.Id("written before"), "Written before", null, null));
        room.Send("Fay", new OpenCollectionWindow(room.Next(), Room.WorkshopId, stepId, null, until.AddDays(1), LateRule.UntilStepEnds));
        room.Send("Fay", new CloseCollectionWindow(room.Next(), Room.WorkshopId, stepId));
    }

    private static void PassSheets(Room room)
    {
        var settings = new StepSettings(Method.Brainwriting, "sheets", "", 10, SidePrompts: [new(Side.Customer, "What would help you?")], Pace: new(Rounds: 2));
        room.Send("Fay", new AddStep(room.Next(), Room.WorkshopId, Room.Id("sheets"), null, settings));
        room.Send("Fay", new StartStep(room.Next(), Room.WorkshopId, Room.Id("sheets"), null));
        room.Write("Vendor 1", "On a sheet");
        room.Write("Customer 1", "On another");
        foreach (var round in Enumerable.Range(2, 3))
        {
            room.Send("Fay", new PassSheets(room.Next(), Room.WorkshopId, round));
        }

        room.Start(Method.CheckIn, "round");
        room.Send("Fay", new PassTurn(room.Next(), Room.WorkshopId, null, null, null));
        room.Send("Fay", new EndTurns(room.Next(), Room.WorkshopId));
    }

    /// <summary>1-2-4-All with a latecomer, somebody who is moved and somebody who goes; and a breakout.</summary>
    private static void WorkInGroups(Room room)
    {
        var step = room.Start(Method.OneTwoFourAll, "together");
        void Part(GroupPart part) => room.Send("Fay", new NextPart(room.Next(), Room.WorkshopId, step, part));
        void Note(string who, string text)
        {
            var group = room.Board.Grouping!.GroupOf(Room.Id(who))!.GroupId;
            room.Send(who, new WriteGroupNote(room.Next(), Room.WorkshopId, group, room.State.GroupNotes.GetValueOrDefault(group)?.Revision ?? 0, text));
        }

        room.Write("Customer 1", "An idea of my own");
        room.Send("Customer 1", new MarkDone(room.Next(), Room.WorkshopId, step, true));
        Part(GroupPart.Pairs);
        Note("Customer 1", "The idea of a pair");
        Note("Customer 1", "");
        Note("Customer 1", "The idea of a pair, again");
        room.Join("Customer 8", Side.Customer);
        room.Send("Fay", new MoveToGroup(room.Next(), Room.WorkshopId, Room.Id("Customer 2"), room.Board.Grouping!.GroupOf(Room.Id("Customer 1"))!.GroupId));
        Note("Customer 2", "What somebody else of the group wrote");
        Part(GroupPart.Fours);
        room.Send("Customer 8", new LeaveWorkshop(room.Next(), Room.WorkshopId));
        Note("Customer 1", "The idea of a four");
        Part(GroupPart.All);
        var pains = room.Start(Method.SilentWriting, "in groups", Visibility.Open);
        room.Send("Fay", new FormGroups(room.Next(), Room.WorkshopId, pains, null, 2, null, 5));
        room.Write("Customer 1", "Written in a group");
        Note("Customer 1", "Written by a group");
        room.Send("Fay", new RecallGroups(room.Next(), Room.WorkshopId));
    }

    /// <summary>What the corpus never shows, the client's reducers are not held to.</summary>
    [Fact]
    public void the_corpus_has_every_event_that_goes_over_the_wire()
    {
        var told = Directory.EnumerateFiles(Folder, "*.json").Select(File.ReadAllText).ToList();
        Corpus.Names.Where(name => told.TrueForAll(file => !file.Contains($"\"type\": \"{name.Value}\"", StringComparison.Ordinal))).Select(name => name.Value)
            .ShouldBe(["participant_erasure_asked", "control_undone", "side_account_named", "side_account_ended", "member_seated"], ignoreOrder: true, customMessage: "nobody sees these");
    }

    /// <summary>One that is named and taken off again, and one that says no before it says yes; and somebody who belongs to it.</summary>
    private static void NameAccounts(Room room)
    {
        room.Send("Fay", Naming.Own(room), Naming.Facilitator);
        room.Send("Fay", new DropSideAccount(room.Next(), Room.WorkshopId, Side.Vendor));
        room.Send("Fay", Naming.Ask(room, Side.Customer), Naming.Facilitator);
        room.Send(null, Naming.Decline(room, Side.Customer), Naming.Manager);
        room.Send("Fay", Naming.Ask(room, Side.Customer), Naming.Facilitator);
        room.Send(null, Naming.Agree(room, Side.Customer), Naming.Manager);
        room.Send(null, Naming.Join(room, "Mia"), Naming.Member);
    }

    internal static Room AControlRoom()
    {
        var room = new Room();
        void Fay(ICommand command) => room.Send("Fay", command);
        room.Start(Method.SilentWriting, "pains", Visibility.Open);
        Guid[] pains = [room.Write("Customer 1", "Invoices arrive twice"), room.Write("Vendor 1", "Nobody reads the manual")];
        room.Send("Customer 1", new KeepNoteToSelf(room.Next(), Room.WorkshopId, Room.Id("note"), "Ask for figures"));
        room.Send("Customer 1", new KeepNoteToSelf(room.Next(), Room.WorkshopId, Room.Id("other note"), "Call Ada"));
        room.Send("Customer 1", new KeepNoteToSelf(room.Next(), Room.WorkshopId, Room.Id("note"), "Ask for figures of May"));
        room.Send("Customer 1", new DropNoteToSelf(room.Next(), Room.WorkshopId, Room.Id("other note")));
        room.Send("Partner 1", new ParkTopic(room.Next(), Room.WorkshopId, Room.Id("contract"), "The contract"));
        room.Send("Vendor 1", new ParkTopic(room.Next(), Room.WorkshopId, Room.Id("prices"), "Prices"));
        Fay(new SettleParkedTopic(room.Next(), Room.WorkshopId, Room.Id("contract"), Settled: true));
        Fay(new SpotlightCard(room.Next(), Room.WorkshopId, pains[0]));
        Fay(new SpotlightCard(room.Next(), Room.WorkshopId, pains[1]));
        Fay(new UndoControl(room.Next(), Room.WorkshopId, ControlAction.CardSpotlit, pains[1]));
        room.Send("Customer 1", new WithdrawCard(room.Next(), Room.WorkshopId, pains[0]));
        Fay(new SummonEverybody(room.Next(), Room.WorkshopId, SummonedView.Board, RoundId: null));
        Fay(new BroadcastMessage(room.Next(), Room.WorkshopId, "Two more minutes"));
        NameAccounts(room);
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new PauseStep(room.Next(), Room.WorkshopId));
        Fay(new UndoControl(room.Next(), Room.WorkshopId, ControlAction.StepPaused, Room.Id("pains")));
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new EndStep(room.Next(), Room.WorkshopId));
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new UndoControl(room.Next(), Room.WorkshopId, ControlAction.StepEnded, Room.Id("pains")));
        Fay(new BroadcastMessage(room.Next(), Room.WorkshopId, "Still too more minutes"));
        Fay(new TakeBackBroadcast(room.Next(), Room.WorkshopId, room.Board.Attention.Said));
        Fay(new BroadcastMessage(room.Next(), Room.WorkshopId, "Still two more minutes"));
        Fay(new OfferFacilitation(room.Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("offer")));
        room.Send("Customer 1", new AnswerFacilitationOffer(room.Next(), Room.WorkshopId, Taken: false));
        Fay(new OfferFacilitation(room.Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("another offer")));
        room.Start(Method.FreeStep, "free");
        Fay(new SummonEverybody(room.Next(), Room.WorkshopId, SummonedView.Now, RoundId: null));
        Fay(new SpotlightCard(room.Next(), Room.WorkshopId, pains[1]));
        Fay(new EndSpotlight(room.Next(), Room.WorkshopId));
        Fay(new SpotlightCard(room.Next(), Room.WorkshopId, pains[1]));
        return room;
    }

    internal static Room AWorkshop()
    {
        var room = new Room();
        room.Start(Method.SilentWriting, "pains");
        Guid[] pains = [room.Write("Customer 1", "Invoices arrive twice"), room.Write("Customer 2", "Nobody answers on Fridays"), room.Write("Partner 1", "\"Ümlauts\" & <tags>")];
        room.Send("Customer 1", new MarkDone(room.Next(), Room.WorkshopId, Room.Id("pains"), true));
        room.Reveal("pains");
        room.Start(Method.AffinityClustering, "cluster");
        room.Send("Vendor 1", new FormTheme(room.Next(), Room.WorkshopId, Room.Id("theme"), "Billing", [pains[0]]));
        room.Send("Vendor 1", new FormTheme(room.Next(), Room.WorkshopId, Room.Id("second theme"), "Invoices", [pains[1]]));
        room.Send("Vendor 1", new MergeThemes(room.Next(), Room.WorkshopId, Room.Id("theme"), Room.Id("second theme")));
        room.Send("Fay", new FormTheme(room.Next(), Room.WorkshopId, Room.Id("third theme"), "Languages", [pains[2]]));
        room.Start(Method.DotVoting, "dots");
        room.Open(VotingMethod.Dots, budget: 3);
        foreach (var who in (string[])["Customer 1", "Customer 2", "Customer 3", "Vendor 1"])
        {
            room.Dots(who, pains[0], 2);
            room.Dots(who, pains[1], 1);
        }

        room.Close();
        room.Start(Method.Brainwriting, "ideas", Visibility.Open);
        var idea = room.Write("Vendor 2", "One invoice a month", null, pains[0]);
        room.Start(Method.Nuf, "nuf");
        room.Open(VotingMethod.Nuf, name: "nuf");
        Rate("nuf", Room.Nuf(7, 9, 4), "Customer 1", "Customer 2", "Customer 3");
        room.Send("Customer 1", new RateCard(room.Next(), Room.WorkshopId, Room.Id("nuf"), idea, Room.Nuf(8, 9, 5)));
        room.Send("Fay", new CloseVotingRound(room.Next(), Room.WorkshopId, Room.Id("nuf")));
        room.Start(Method.ImpactEffort, "map");
        room.Open(VotingMethod.ImpactEffort, name: "map");
        Rate("map", Room.Place(80, 35), "Customer 1", "Vendor 1", "Vendor 2", "Vendor 3");
        room.Send("Customer 1", new RateCard(room.Next(), Room.WorkshopId, Room.Id("map"), idea, null));
        room.Send("Customer 1", new RateCard(room.Next(), Room.WorkshopId, Room.Id("map"), idea, Room.Place(60, 20)));
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [pains[0], idea]));
        room.Send("Fay", new NoteDecision(room.Next(), Room.WorkshopId, Room.Id("decision"), "Billing first"));
        room.Send("Fay", new LockDoor(room.Next(), Room.WorkshopId));
        room.Send("Fay", new UnlockDoor(room.Next(), Room.WorkshopId));
        room.Send("Fay", new NoteDecision(room.Next(), Room.WorkshopId, Room.Id("slip"), "Biling secnod"));
        room.Send("Fay", new TakeBackDecision(room.Next(), Room.WorkshopId, Room.Id("slip")));
        ChangeMinds(room);
        Talk(room);
        PassSheets(room);
        LookIntoTheMirror(room);
        WorkInGroups(room);
        Collect(room);
        room.Send("Partner 3", new LeaveWorkshop(room.Next(), Room.WorkshopId));
        room.Send(null, new JoinWorkshop(room.Next(), Room.WorkshopId, Room.Id("Cleo"), ParticipantRole.Contributor, Side.Customer, 1, "Cleo", ["billing"]));
        room.Send("Fay", new MakeInvitation(room.Next(), Room.WorkshopId, Room.Id("key users"), "Key users", ParticipantRole.Contributor, Side.Customer, 2, 14));
        room.Send("Fay", new MakeInvitation(room.Next(), Room.WorkshopId, Room.Id("projector"), "Projector", ParticipantRole.Observer, Side: null, null, 1));
        room.Send("Fay", new RotateInvitation(room.Next(), Room.WorkshopId, Room.Id("key users")));
        room.Send(null, new RedeemInvitation(room.Next(), Room.WorkshopId, Room.Id("Carlos"), Room.Id("key users"), 2, "Carlos", []));
        room.Send("Fay", new RevokeInvitation(room.Next(), Room.WorkshopId, Room.Id("projector"), RemoveParticipants: true));
        room.Send("Cleo", new EraseParticipant(room.Next(), Room.WorkshopId, Room.Id("Cleo")));
        room.Happens(Erased.Participant(Room.Id("Cleo"), room.Now));
        room.Happens(Erased.Organization(room.State, Room.Id("Partner organization"), room.Now));
        room.Send("Fay", new CloseWorkshop(room.Next(), Room.WorkshopId, new DateOnly(2026, 12, 1)));
        return room;

        void Rate(string round, Rating rating, params string[] people)
        {
            foreach (var who in people)
            {
                room.Send(who, new RateCard(room.Next(), Room.WorkshopId, Room.Id(round), idea, rating));
            }
        }
    }
}
