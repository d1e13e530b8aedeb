using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops;
using CoInnovation.Api.Workshops.Inviting;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>
/// The committed corpus is what the server folds today; Vitest reads the same files. After a wanted change write it anew: run these tests with
/// <c>COINNOVATION_WRITE_CORPUS=1</c> and look at the difference.
/// </summary>
public sealed class folding_feeds_into_slices
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CoInnovation.Tests", "Workshops", "Corpus");

    public static TheoryData<string> Names => ["a-workshop", "walk-1", "walk-2", "walk-3", "walk-4"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task the_committed_corpus_holds(string name)
    {
        var path = Path.Combine(Folder, $"{name}.json");
        var text = name.StartsWith("walk-", StringComparison.Ordinal)
            ? Corpus.Of(name, new RandomWalk(name[^1], number => $"s{number}").Steps(250).Room, "Customer 1")
            : Corpus.Of(name, AWorkshop(), "Customer 1");
        if (Environment.GetEnvironmentVariable("COINNOVATION_WRITE_CORPUS") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(text);
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
