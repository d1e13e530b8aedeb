using System.Text.Json;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.EventStore;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>
/// Each mutation done once by somebody who may, with the very values that the probes send and the ids of somebody's own: so that what others are denied is denied because of whose it is. Whoever adds a
/// mutation adds an errand.
/// </summary>
internal sealed partial class Errands(TestApi api, SmtpServer mail, IReadOnlyList<Operation> operations)
{
    private readonly Township _town = new(api.Services);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly Guid _workshop = New;
    private Guest _facilitator = null!;
    private Guest _customer = null!;
    private Guest _vendor = null!;
    private Guest _team = null!;
    private Guid _step;

    /// <summary>The mutations that somebody got done.</summary>
    public IReadOnlySet<string> Done => _done;

    /// <summary>What was refused all the same.</summary>
    public IReadOnlyList<string> Faults => _faults;

    private static Guid New => Guest.NewId();

    public async Task RunAsync()
    {
        _facilitator = await api.FacilitatorAsync();
        _team = await SampleWorkshop.ProductTeamAsync(api);
        await PrepareAsync();
        await WriteAsync();
        await VoteAsync();
        await RunMethodsAsync();
        await SteerAsync();
        await BringUpAsync();
        await AnswerAsync();
        await TendAsync();
        await ConnectAsync();
        await KeepAccountAsync();
        await BelongAsync();
        await RelateAsync();
        await EndAsync();
    }

    /// <summary>The mutation with what the probes would send, but for these values.</summary>
    private async Task DoAsync(Guest who, string mutation, object? values = null)
    {
        var operation = operations.Single(one => one.Verb == "mutation" && one.Field.Name == mutation);
        var variables = operation.Variables(varied: null, Guid.Empty, _ => Guid.Empty, New);
        foreach (var (name, value) in JsonSerializer.SerializeToNode(values ?? new object(), JsonSerializerOptions.Web)!.AsObject())
        {
            variables["input"]![name] = value?.DeepClone();
        }

        var answer = await who.AnswerAsync(operation.Document(0), variables);
        if (answer.TryGetProperty("errors", out _) || answer.At("data", mutation, "errors").GetArrayLength() > 0)
        {
            _faults.Add($"{mutation} with {variables.ToJsonString()}: {answer}");
        }
        else
        {
            _done.Add(mutation);
        }
    }

    private async Task<Guest> JoinAsync(string role, string? side = null)
    {
        var (guest, participantId) = (api.Guest(), New);
        await DoAsync(guest, "joinWorkshop", new { participantId, secret = (await LinkAsync(role, side)).Split('#')[1] });
        guest.ParticipantId = participantId;
        return guest;
    }

    private async Task<string> LinkAsync(string role, string? side) =>
        (await _facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { links { role side url } } } }", new { id = _workshop })).At("workshop", "invitations", "links").EnumerateArray()
            .First(one => one.At("role").GetString() == role && (side is null || one.At("side").GetString() == side)).At("url").GetString()!;

    /// <summary>Adds a step and makes it the current one.</summary>
    private async Task<Guid> StartAsync(string method, string visibility = "OPEN")
    {
        _step = New;
        await DoAsync(_facilitator, "addStep", new { workshopId = _workshop, stepId = _step, step = new { method, title = "Probe", minutes = 2, visibility } });
        await DoAsync(_facilitator, "startStep", new { workshopId = _workshop, stepId = _step });
        return _step;
    }

    private async Task<Guid> WriteAsync(Guest who, string kind)
    {
        var cardId = New;
        await DoAsync(who, "writeCard", new { workshopId = _workshop, stepId = _step, cardId, kind });
        return cardId;
    }

    /// <summary>Somebody with an account.</summary>
    private async Task<(Guest Browser, Guid Id, string Address)> PersonAsync(string? address = null)
    {
        var person = await _town.PersonAsync(address ?? $"{Ids.Next():N}@errands.example.com");
        return (api.Guest(person.Cookie), person.Id, person.Address);
    }
}
