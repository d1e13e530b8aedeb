using CoInnovation.Api.Backlog;
using CoInnovation.Api.Backlog.Items;
using CoInnovation.Api.Backlog.Revenues;
using CoInnovation.Api.Backlog.Views;
using CoInnovation.Api.Ideas;
using CoInnovation.Api.PainPoints;
using CoInnovation.Api.Workshops;
using CoInnovation.EventStore;
using CoInnovation.Tests.Support;
using CoInnovation.Tests.Workshops;

namespace CoInnovation.Tests.Backlog.Histories;

/// <summary>Something that happened in a generated history.</summary>
internal sealed record Happened(StreamKey Stream, string StreamType, object Data, DateTimeOffset At, CommandMetadata Metadata);

/// <summary>
/// What happens in two workspaces, in one order: two workshops as their own rules let them go on, and between their events whatever can happen to the items that are
/// there, to views, revenues and everything else. Each move is one number, so that a history can be made shorter by leaving some out.
/// </summary>
internal sealed class GeneratedHistory
{
    public static readonly string[] Tenants = ["north", "south"];

    private static readonly Type[] Beginnings = [typeof(PainPointSubmitted), typeof(PainPointImported), typeof(IdeaSubmitted), typeof(IdeaImported)];
    private static readonly Type[] All = [.. Registered().All.Select(type => type.Type).Except([.. Beginnings, typeof(PainPointRecorded), typeof(IdeaRecorded)])];
    private static readonly Type[] OfPainPoints = [.. All.Where(type => type.IsAssignableTo(typeof(PainPointEvent)) || type.IsAssignableTo(typeof(BacklogItemEvent)))];
    private static readonly Type[] OfIdeas = [.. All.Where(type => type.IsAssignableTo(typeof(IdeaEvent)) || type.IsAssignableTo(typeof(BacklogItemEvent)))];
    private static readonly Type[] OfOthers = [.. All.Where(type => !type.IsAssignableTo(typeof(WorkshopEvent))).Except(OfPainPoints).Except(OfIdeas)];

    private readonly Dictionary<string, GeneratedWorkspace> _workspaces = Tenants.ToDictionary(tenant => tenant, tenant => new GeneratedWorkspace(tenant), StringComparer.Ordinal);
    private int _turn;
    private DateTimeOffset _now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public GeneratedHistory(IEnumerable<ulong> moves)
    {
        foreach (var move in moves)
        {
            var dice = new Seeded(move);
            _now += TimeSpan.FromSeconds(1 + dice.Below(40_000));
            Move(_workspaces[dice.Pick(Tenants)], dice);
        }
    }

    public List<Happened> Events { get; } = [];

    /// <summary>So many moves from one seed.</summary>
    public static IEnumerable<ulong> Moves(ulong seed, int count)
    {
        var dice = new Seeded(seed);
        return Enumerable.Range(0, count).Select(_ => dice.Next());
    }

    /// <summary>Every event that the product has.</summary>
    public static EventTypes Registered()
    {
        var types = new EventTypes();
        foreach (var module in Program.Modules)
        {
            module.AddEvents(types);
        }

        return types;
    }

    private void Move(GeneratedWorkspace workspace, Seeded dice)
    {
        switch (dice.Below(20))
        {
            case < 5:
                GoOn(workspace, dice);
                break;
            case < 7:
                Begin(workspace, dice);
                break;
            case < 16 when workspace.Items.Count > 0:
                Change(workspace, dice.Pick(workspace.Items), dice);
                break;
            default:
                Other(workspace, dice);
                break;
        }
    }

    /// <summary>The workshop's next events, and the items that they bring.</summary>
    private void GoOn(GeneratedWorkspace workspace, Seeded dice)
    {
        var stream = new StreamKey(workspace.Tenant, Room.WorkshopId);
        foreach (var happened in workspace.NextOfWorkshop(1 + dice.Below(16)))
        {
            Add(stream, "workshop", happened, dice);
            if (happened is CardKept card && KeptCards.Record(stream.Id, card, card.CardId) is var (streamType, first))
            {
                Add(workspace, new GeneratedItem(card.CardId, streamType), first, dice);
            }
        }
    }

    private void Begin(GeneratedWorkspace workspace, Seeded dice)
    {
        var type = dice.Pick(Beginnings);
        var item = new GeneratedItem(dice.Id(), type.IsAssignableTo(typeof(IdeaEvent)) ? Idea.StreamType : PainPoint.StreamType);
        Add(workspace, item, new MadeUpEvent(dice, name => name is "PainPointId" or "IdeaId" ? item.Id : workspace.IdFor(name, dice), _now).Of(type), dice);
    }

    private void Add(GeneratedWorkspace workspace, GeneratedItem item, object first, Seeded dice)
    {
        if (workspace.TryAdd(item))
        {
            Add(new StreamKey(workspace.Tenant, item.Id), item.StreamType, first, dice);
        }
    }

    private void Change(GeneratedWorkspace workspace, GeneratedItem item, Seeded dice)
    {
        var made = MakeUp(workspace, dice.Pick(item.StreamType == Idea.StreamType ? OfIdeas : OfPainPoints), dice);
        if (item.Sensible(made, workspace.Items, dice) is { } happened)
        {
            Add(new StreamKey(workspace.Tenant, item.Id), item.StreamType, happened, dice);
        }
    }

    /// <summary>Each kind of what is no item has a few streams of its own; every second time it is some kind's turn, so that none is left to luck.</summary>
    private void Other(GeneratedWorkspace workspace, Seeded dice)
    {
        var type = dice.OneIn(2) ? dice.Pick(OfOthers) : OfOthers[_turn++ % OfOthers.Length];
        var (happened, some) = (MakeUp(workspace, type, dice), dice.Pick(GeneratedWorkspace.Organizations));
        Guid stream = happened switch
        {
            OrganizationRevenueSet e => OrganizationRevenue.StreamOf(e.OrganizationId),
            SavedViewEvent => SavedView.StreamOf(some),
            _ => DerivedId.From(some, type.BaseType!.Name),
        };
        Add(new StreamKey(workspace.Tenant, stream), type.BaseType!.Name, happened, dice);
    }

    private object MakeUp(GeneratedWorkspace workspace, Type type, Seeded dice) => new MadeUpEvent(dice, name => workspace.IdFor(name, dice), _now).Of(type);

    private void Add(StreamKey stream, string streamType, object data, Seeded dice)
    {
        var acts = dice.OneIn(4) ? CommandMetadata.None : new CommandMetadata(dice.Pick(GeneratedWorkspace.People), dice.OneIn(3) ? null : dice.Pick(GeneratedWorkspace.Sides));
        Events.Add(new Happened(stream, streamType, data, _now, acts));
    }
}
