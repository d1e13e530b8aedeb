using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Deciding;
using CoInnovation.GraphQL;

namespace CoInnovation.Api.People.Passkeys;

/// <summary>A person's passkeys in GraphQL.</summary>
internal static class PasskeyFields
{
    public static async ValueTask<IReadOnlyList<IReadOnlyList<PasskeyNode>>> PasskeysAsync(IReadOnlyList<PersonNode> people, ResolveContext context)
    {
        var tenant = context.Properties.Get<Principal>().Tenant;
        var (states, table) = (context.Services.GetRequiredService<Mailboxes<Person>>(), context.Services.GetRequiredService<PasskeyTable>());
        List<IReadOnlyList<PasskeyNode>> all = [];
        foreach (var person in people)
        {
            var (state, _) = await states.ReadAsync(new StreamKey(tenant, person.Id), context.CancellationToken);
            var uses = await table.UsesAsync(tenant, person.Id, context.CancellationToken);
            all.Add([.. state.Passkeys.OrderBy(one => one.Value.AddedAt).Select(one => new PasskeyNode(one.Key, one.Value.Name.Text ?? "", one.Value.AddedAt, uses.GetValueOrDefault(one.Key).LastUsedAt))]);
        }

        return all;
    }
}

internal sealed record PasskeyNode(Guid Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

internal sealed record RenamePasskeyInput(Guid CommandId, Guid PasskeyId, string Name);

internal sealed record PasskeyInput(Guid CommandId, Guid PasskeyId);
