using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Api.Workshops.Notes;
using CoInnovation.Api.Workshops.Parking;
using CoInnovation.Api.Workshops.Steering;
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

    private static Room AControlRoom()
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
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new PauseStep(room.Next(), Room.WorkshopId));
        Fay(new UndoControl(room.Next(), Room.WorkshopId, ControlAction.StepPaused, Room.Id("pains")));
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new EndStep(room.Next(), Room.WorkshopId));
        room.Now += TimeSpan.FromMinutes(1);
        Fay(new UndoControl(room.Next(), Room.WorkshopId, ControlAction.StepEnded, Room.Id("pains")));
        Fay(new BroadcastMessage(room.Next(), Room.WorkshopId, "Still two more minutes"));
        Fay(new OfferFacilitation(room.Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("offer")));
        room.Send("Customer 1", new AnswerFacilitationOffer(room.Next(), Room.WorkshopId, Taken: false));
        Fay(new OfferFacilitation(room.Next(), Room.WorkshopId, Room.Id("Customer 1"), Room.Id("another offer")));
        room.Start(Method.FreeStep, "free");
        Fay(new SummonEverybody(room.Next(), Room.WorkshopId, SummonedView.Now, RoundId: null));
        Fay(new SpotlightCard(room.Next(), Room.WorkshopId, pains[1]));
        return room;
    }

    private static Room AWorkshop()
    {
        var room = new Room();
        room.Start(Method.SilentWriting, "pains");
        Guid[] pains = [room.Write("Customer 1", "Invoices arrive twice"), room.Write("Customer 2", "Nobody answers on Fridays"), room.Write("Partner 1", "\"Ümlauts\" & <tags>")];
        room.Send("Customer 1", new MarkDone(room.Next(), Room.WorkshopId, Room.Id("pains"), true));
        room.Reveal("pains");
        room.Start(Method.AffinityClustering, "cluster");
        room.Send("Vendor 1", new FormTheme(room.Next(), Room.WorkshopId, Room.Id("theme"), "Billing", [pains[0]]));
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
        room.Send("Fay", new KeepCards(room.Next(), Room.WorkshopId, [pains[0], idea]));
        room.Send("Fay", new NoteDecision(room.Next(), Room.WorkshopId, Room.Id("decision"), "Billing first"));
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
    }
}
