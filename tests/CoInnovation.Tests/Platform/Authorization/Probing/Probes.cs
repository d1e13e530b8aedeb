using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CoInnovation.Api.Organizations;
using CoInnovation.Api.Platform.Graph;
using CoInnovation.Api.Realtime;
using CoInnovation.EventStore;
using CoInnovation.Tests.Platform.Authorization.Interference;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Platform.Authorization.Probing;

/// <summary>
/// Asks every operation of the running product for every kind of id in the name of somebody of every role. The law: whoever may not see a thing is answered, byte for byte, as if they had asked for an id that
/// nobody has ever used; and nothing changes.
/// </summary>
internal sealed class Probes(TestApi api, ProbedWorld world)
{
    private const int ForeignOfAPlace = 1;
    private const int AtOnce = 8;
    private const int WaitingAtOnce = 48;
    private const int Tellings = 4;

    /// <summary>Filters are the same few kinds of condition in every list: of theirs, each person tries one in so many.</summary>
    private static readonly int OneFilterIn = Setting.Of("COINNOVATION_PROBE_FILTERS_ONE_IN", 12);

    /// <summary>What somebody may do to things that they are not shown: the product team erases whoever asks it to, and a facilitator reveals cards that only their authors see until then.</summary>
    private static readonly Dictionary<string, Func<Prober, bool>> Unseen = new(StringComparer.Ordinal)
    {
        ["eraseParticipant"] = prober => prober.IsProductTeam,
        ["revealCards"] = prober => prober.IsFacilitator,
    };

    /// <summary>Written while everybody asks, since it counts what they are refused: no two answers of it are the same.</summary>
    private const string OfTheMoment = "audit";

    /// <summary>Shows whoever owns an organization what is said under its confirmed name, and nothing else does.</summary>
    private const string ExportOfAccounts = "/organizations/{organizationId:guid}/account.{format}";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(10);
    private static readonly string[] Formats = ["json", "csv", "md", "html", "jsonl"];

    private readonly IReadOnlyList<Operation> _operations = Operation.All(ApiSchema.Build(Program.Modules));
    private readonly ConcurrentDictionary<Guid, string> _denied = [];
    private Harvest? _harvest;

    public Judge Judge { get; } = new();

    public IReadOnlyList<Operation> Operations => _operations;

    public Harvest Found => _harvest ??= new Harvest(_operations);

    private IEventStore Store => api.Services.GetRequiredService<IEventStore>();

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async Task GatherAsync()
    {
        await EachAsync(world.Probers, async prober =>
        {
            await Found.GatherAsync(prober);
            await Found.LookAsync(prober, ["Pain", "Idea", "Hidden", "canary"]);
        });
        foreach (var (prober, kind, id) in world.Told)
        {
            Found.Learn(prober, kind, id);
        }

        // Questions that go so deep cost too much.
        foreach (var (workshop, prober) in world.Workshops.SelectMany(workshop => world.Probers.Where(prober => prober.MaySee(workshop.Key)).Select(prober => (workshop, prober))))
        {
            foreach (var group in workshop.Groups)
            {
                Found.Learn(prober.Name, "Group", group);
            }

            if (prober.IsFacilitator)
            {
                Found.Learn(prober.Name, "MadeInvitation", workshop.Invitation);
            }
        }
    }

    /// <summary>What only asks: it leaves the log where it is.</summary>
    public async Task AskAsync(Func<Operation, bool>? only = null)
    {
        var head = await Store.ReadHeadAsync(Canceled);
        await EachAsync(Work("query", only), work => CompareAsync(work.Prober, work.What, work.Foreign, id => AskAsync(work, id)));
        await EachAsync(Work("subscription", only), work => CompareAsync(work.Prober, work.What, work.Foreign, id => ListenAsync(work, id), again: id => ListenAsync(work, id, isPatient: true)), WaitingAtOnce);
        if (only is null)
        {
            await EachAsync(Routes(), work => CompareAsync(work.Prober, work.What, work.Foreign, work.Send));
            await EachAsync(HubCalls(), work => CompareAsync(work.Prober, work.What, work.Foreign, work.Send));
        }

        (await Store.ReadHeadAsync(Canceled)).ShouldBe(head, "a question changed something");
    }

    /// <summary>What changes something, for those who may: of what was denied no event says anything.</summary>
    public async Task SendAsync(Func<Operation, bool>? only = null)
    {
        var head = await Store.ReadHeadAsync(Canceled);
        // What is made under an id of others comes last: from then on the id is the caller's as well.
        foreach (var isMade in (bool[])[false, true])
        {
            await EachAsync(
                Work("mutation", only).Where(work => work.Place.IsMade == isMade),
                work => CompareAsync(work.Prober, work.What, work.Foreign, id => SendAsync(work.Prober, work.Operation, work.Place, id), isMade));
        }

        await NothingOfDeniedAsync(head);
    }

    /// <summary>Everybody asks for what is theirs and says that they act from a seat of others, in their own workshop and elsewhere: they are answered as if they had named one that nobody ever had.</summary>
    public async Task NameSeatsAsync()
    {
        var head = await Store.ReadHeadAsync(Canceled);
        foreach (var isQuestion in (bool[])[true, false])
        {
            await EachAsync(Namings().Where(work => work.What.StartsWith("mutation", StringComparison.Ordinal) != isQuestion), work => CompareAsync(work.Prober, work.What, work.Foreign, work.Send));
            if (isQuestion)
            {
                await EachAsync(NamedSubscriptions(), work => CompareAsync(work.Prober, work.What, work.Foreign, id => work.Send(id, false), again: id => work.Send(id, true)), WaitingAtOnce);
            }
        }

        await NothingOfDeniedAsync(head);
    }

    /// <summary>Each role does everything to what is theirs, what ends something last.</summary>
    public async Task SendOwnAsync()
    {
        var head = await Store.ReadHeadAsync(Canceled);
        string[] ends = ["erase", "remove", "leave", "close", "end", "withdraw", "revoke", "dissolve", "skip", "suspend"];
        foreach (var (turn, operation) in _operations.Where(operation => operation.Verb == "mutation").OrderBy(operation => ends.Any(end => operation.Field.Name.StartsWith(end, StringComparison.Ordinal)) ? 1 : 0)
            .ThenBy(operation => operation.Field.Name.StartsWith("erase", StringComparison.Ordinal) ? 1 : operation.Field.Name.StartsWith("suspend", StringComparison.Ordinal) ? 2 : 0).Index())
        {
            await EachAsync(world.OneOfEachRole(turn), async prober => Heed(prober, $"{operation} with own ids", await SendAsync(prober, operation, place: null, Guid.Empty)));
        }

        await NothingOfDeniedAsync(head);
    }

    private static Task EachAsync<T>(IEnumerable<T> all, Func<T, Task> run, int atOnce = AtOnce) => Parallel.ForEachAsync(
        all, new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = Canceled }, async (one, _) => await run(one));

    private async Task NothingOfDeniedAsync(long head)
    {
        while (await Store.ReadLogAsync(head, 1000, Canceled) is [.., var last] page)
        {
            // A wrong code counts, so that nobody guesses on.
            foreach (var recorded in page.Where(recorded => _denied.ContainsKey(recorded.CommandId) && recorded.Data is not DomainCodeMissed))
            {
                Judge.Blame($"{_denied[recorded.CommandId]} was denied and left {recorded.TypeAlias}");
            }

            head = last.Position;
        }
    }

    private List<(Prober Prober, Operation Operation, IdPlace Place, IReadOnlyList<Guid> Foreign, string What)> Work(string verb, Func<Operation, bool>? only)
    {
        var (turn, places) = (0, 0);
        return
        [
            .. from operation in _operations.Where(operation => operation.Verb == verb && only?.Invoke(operation) != false)
               from place in operation.Places
               from prober in world.OneOfEachRole(places++)
               let now = turn++
               where !place.IsFilter || now % OneFilterIn == 0
               let foreign = Found.ForeignTo(prober, place.Kinds, ForeignOfAPlace, now)
               where foreign.Count > 0 && !(Unseen.TryGetValue(operation.Field.Name, out var mayUnseen) && mayUnseen(prober))
               select (prober, operation, place, foreign, $"{operation} at {place}"),
        ];
    }

    private IEnumerable<(Prober Prober, IReadOnlyList<Guid> Foreign, string What, Func<Guid, Task<Answer>> Send)> Routes()
    {
        var kinds = new Kinds(ApiSchema.Build(Program.Modules));
        var (turn, places) = (0, 0);
        foreach (var route in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            foreach (var parameter in route.RoutePattern.Parameters.Where(parameter => parameter.Name.EndsWith("Id", StringComparison.Ordinal)))
            {
                foreach (var format in FormatsOf(route))
                {
                    foreach (var prober in world.OneOfEachRole(places++))
                    {
                        string Url(Guid id) => UrlOf(route, format, name => name == parameter.Name ? id : null);
                        yield return (
                            prober, Found.ForeignTo(prober, kinds.Of(parameter.Name, result: null), ForeignOfAPlace, turn++), $"{MethodOf(route)} {route.RoutePattern.RawText} as {format}",
                            id => prober.GetAsync(MethodOf(route), Url(id)));
                    }
                }
            }
        }
    }

    /// <summary>Whatever goes by a seat: all that is asked, each route that is read, and what is done in a workshop.</summary>
    private IEnumerable<(Prober Prober, IReadOnlyList<Guid> Foreign, string What, Func<Guid, Task<Answer>> Send)> Namings()
    {
        var (kinds, turn) = (new Kinds(ApiSchema.Build(Program.Modules)), 0);
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => MethodOf(route) == HttpMethod.Get && route.RoutePattern.Parameters.All(parameter => !parameter.IsCatchAll)
                && route.RoutePattern.RawText?.Contains(OfTheMoment, StringComparison.Ordinal) != true).ToList();
        foreach (var (places, operation) in _operations.Where(operation => operation.Verb switch
        {
            "query" => !operation.Field.Name.StartsWith(OfTheMoment, StringComparison.Ordinal),
            "mutation" => operation.Places.Exists(place => place.Path[^1] == "workshopId"),
            _ => false,
        }).Index())
        {
            foreach (var prober in world.OneOfEachRole(places).Where(prober => !(Unseen.TryGetValue(operation.Field.Name, out var mayUnseen) && mayUnseen(prober))))
            {
                yield return (prober, OthersThan(prober, turn++), $"{operation} from a seat", async id => Blank(operation.Verb == "query"
                    ? await prober.Naming(id).AskAsync(operation.Document(1, without: OfTheMoment), operation.Variables(varied: null, Guid.Empty, Own(prober), Guid.Empty))
                    : await SendAsync(prober.Naming(id), operation, place: null, Guid.Empty, Own(prober))));
            }
        }

        foreach (var (places, (route, format)) in routes.SelectMany(route => FormatsOf(route).Select(format => (route, format))).Index())
        {
            foreach (var prober in world.OneOfEachRole(places))
            {
                yield return (
                    prober, OthersThan(prober, turn++), $"{route.RoutePattern.RawText} as {format} from a seat",
                    async id => Blank(await prober.Naming(id).GetAsync(HttpMethod.Get, UrlOf(route, format, name => name.EndsWith("Id", StringComparison.Ordinal) ? Own(prober)(kinds.Of(name, result: null)) : null))));
            }
        }

        // What callers make gets an id each time.
        static Answer Blank(Answer answer) => answer with { Body = Masked.Of(answer.Body) };
    }

    /// <summary>What goes on for ever, by a seat: its first bytes, or that none come.</summary>
    private IEnumerable<(Prober Prober, IReadOnlyList<Guid> Foreign, string What, Func<Guid, bool, Task<Answer>> Send)> NamedSubscriptions()
    {
        var (turn, places) = (0, 0);
        return from operation in _operations.Where(operation => operation.Verb == "subscription")
               from prober in world.OneOfEachRole(places++)
               select (
                   prober, OthersThan(prober, turn++), $"{operation} from a seat",
                   new Func<Guid, bool, Task<Answer>>(async (id, isPatient) =>
                   {
                       var heard = await prober.Naming(id).ListenAsync(operation.Document(1), operation.Variables(varied: null, Guid.Empty, Own(prober), Guid.Empty), isPatient ? Patient : Soon);
                       return heard is null ? new Answer(200, "", "open") : heard with { Body = Masked.Of(heard.Body) };
                   }));
    }

    /// <summary>A seat in the same workshop, where there is one, and one elsewhere.</summary>
    private IReadOnlyList<Guid> OthersThan(Prober prober, int turn)
    {
        var workshop = prober.Name.Split(' ')[0];
        return [.. world.Probers.Where(other => other.Seat is not null && !prober.Knowing.Contains(other.Name)).GroupBy(other => other.Name.Split(' ')[0] == workshop)
            .Select(others => others.Select(other => other.Seat!.Value).ElementAt(turn % others.Count()))];
    }

    private static HttpMethod MethodOf(RouteEndpoint route) => new(route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET");

    private static string[] FormatsOf(RouteEndpoint route) => route.RoutePattern.Parameters.Any(other => other.Name == "format") ? Formats : [""];

    private static string UrlOf(RouteEndpoint route, string format, Func<string, Guid?> idOf) => $"/{string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "format" } => format,
        RoutePatternParameterPart one when idOf(one.Name) is { } id => id.ToString(),
        _ => "ideas",
    }))))}";

    private IEnumerable<(Prober Prober, IReadOnlyList<Guid> Foreign, string What, Func<Guid, Task<Answer>> Send)> HubCalls()
    {
        var (hub, kinds, turn, places) = (new ProbedHub(api), new Kinds(ApiSchema.Build(Program.Modules)), 0, 0);
        foreach (var group in ProbedHub.Places().GroupBy(place => place.Method))
        {
            foreach (var (method, member) in group)
            {
                foreach (var prober in world.OneOfEachRole(places++))
                {
                    var here = new JsonObject { ["workshopId"] = Own(prober)(["Workshop"]).ToString(), ["participantId"] = prober.Seat?.ToString() ?? Guid.Empty.ToString() };
                    var argument = new JsonObject();
                    foreach (var (_, other) in group)
                    {
                        argument[other] = Own(prober)(kinds.Of(other, result: null)).ToString();
                    }

                    Task<Answer> CallAsync(Guid id)
                    {
                        var asked = (JsonObject)argument.DeepClone();
                        asked[member] = id.ToString();
                        return hub.CallAsync(prober, method, asked, method == nameof(LiveHub.Subscribe) ? null : here);
                    }

                    yield return (prober, Found.ForeignTo(prober, kinds.Of(member, result: null), ForeignOfAPlace, turn++), $"hub {method} at {member}", CallAsync);
                }
            }
        }
    }

    /// <summary>What somebody would send along: their own, else what there is of that kind.</summary>
    private Func<IReadOnlyList<string>, Guid> Own(Prober prober) => kinds =>
        kinds.Contains("Participant") && prober.Seat is { } seat ? seat
        : Found.OwnOf(prober, kinds).FirstOrDefault(Guid.Empty) is var own && own != Guid.Empty ? own
        : Found.ForeignTo(prober, kinds, 1, 0) is [var foreign, ..] ? foreign : Guid.Empty;

    private Task<Answer> AskAsync((Prober Prober, Operation Operation, IdPlace Place, IReadOnlyList<Guid> Foreign, string What) work, Guid id) =>
        work.Prober.AskAsync(work.Operation.Document(1), work.Operation.Variables(work.Place, id, Own(work.Prober), Guid.Empty));

    /// <summary>An answer that does not come is one as well: the stream is open.</summary>
    private async Task<Answer> ListenAsync((Prober Prober, Operation Operation, IdPlace Place, IReadOnlyList<Guid> Foreign, string What) work, Guid id, bool isPatient = false) =>
        await work.Prober.ListenAsync(work.Operation.Document(1), work.Operation.Variables(work.Place, id, Own(work.Prober), Guid.Empty), isPatient ? Patient : Soon) ?? new Answer(200, "", "open");

    private async Task<Answer> SendAsync(Prober prober, Operation operation, IdPlace? place, Guid id, Func<IReadOnlyList<string>, Guid>? own = null)
    {
        var commandId = Guest.NewId();
        var answer = await prober.AskAsync(operation.Document(0), operation.Variables(place, id, own ?? Own(prober), commandId));
        if (!IsDone(answer))
        {
            _denied[commandId] = operation.ToString();
        }

        return answer with { Body = answer.Body.Replace(commandId.ToString(), "<command>", StringComparison.Ordinal) };
    }

    private static bool IsDone(Answer answer) => answer.Status == 200 && answer.Body.Contains("\"errors\":[]", StringComparison.Ordinal) && !answer.Body.Contains("\"extensions\"", StringComparison.Ordinal);

    private async Task CompareAsync(
        Prober prober, string what, IReadOnlyList<Guid> foreign, Func<Guid, Task<Answer>> send, bool isMade = false, Func<Guid, Task<Answer>>? again = null)
    {
        var unused = Guest.NewId();
        var expected = Heed(prober, what, await send(unused)).Without(unused);
        foreach (var id in foreign)
        {
            var got = Heed(prober, what, await send(id)).Without(id);
            // Others do something in between, such as taking the caller's last seat and giving another one; what is told by the id alone is told each time.
            for (var tellings = 1; tellings < Tellings && got != expected && !IsMade(got); tellings++)
            {
                unused = Guest.NewId();
                (expected, got) = (Heed(prober, what, await (again ?? send)(unused)).Without(unused), Heed(prober, what, await (again ?? send)(id)).Without(id));
            }

            if (got != expected && !IsMade(got))
            {
                Judge.Blame($"{prober.Name}: {what} tells {id} from an unused id:\n  {got}\n  {expected}");
            }
        }

        // Where callers make the id, what they make with it is theirs; if it was taken, they are told so, and not by what: see the accepted risks.
        bool IsMade(Answer answer) => isMade && (answer.Body.Contains("\"code\":\"ID_TAKEN\"", StringComparison.Ordinal) || (IsDone(expected) && IsDone(answer)));
    }

    private Answer Heed(Prober prober, string what, Answer answer)
    {
        Judge.Count();
        foreach (var scope in Judge.ForeignIn(prober, answer).Where(scope => !(scope == prober.OwnNameIn && what.Contains(ExportOfAccounts, StringComparison.Ordinal))))
        {
            Judge.Blame($"{prober.Name}: {what} shows a text of {scope}: {answer.Body}");
        }

        return answer;
    }
}
