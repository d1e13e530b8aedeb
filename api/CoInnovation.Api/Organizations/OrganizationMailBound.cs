using CoInnovation.Api.People;
using CoInnovation.Api.Platform;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.EventStore;
using Npgsql;

namespace CoInnovation.Api.Organizations;

/// <summary>
/// How much mail an organization has sent for it, to members, domains and other organizations alike, and how much one address gets from all of them. Counted in the transaction of the events that lead to a mail,
/// which holds the lock on the log's head: of any number at once, through any nodes, no more get through than may.
/// </summary>
internal sealed class OrganizationMailBound(SignInHashes hashes)
{
    /// <summary>Within so long an organization sends <see cref="MostOfOrganization"/> at most, and an address gets <see cref="MostToAddress"/>.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public const int MostOfOrganization = 50;
    public const int MostToAddress = 10;

    /// <exception cref="AppendRefusedException">TOO_MANY_MAILS, TOO_MANY_MAILS_TO_ADDRESS.</exception>
    public async Task CountAsync(NpgsqlTransaction transaction, string tenant, Guid organizationId, string address, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            WITH old AS (DELETE FROM organizations.mails WHERE mailed_at <= $5),
            sent AS (INSERT INTO organizations.mails (tenant, organization_id, address_hash, mailed_at) VALUES ($1, $2, $3, $4))
            SELECT (SELECT count(*) FROM organizations.mails WHERE tenant = $1 AND organization_id = $2 AND mailed_at > $5),
                (SELECT count(*) FROM organizations.mails WHERE tenant = $1 AND address_hash = $3 AND mailed_at > $5)
            """,
            transaction.Connection,
            transaction).With(tenant, organizationId, hashes.OfAddress(tenant, address), at.UtcDateTime, (at - Window).UtcDateTime);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var (ofOrganization, toAddress) = (reader.GetInt64(0), reader.GetInt64(1));
        if (ofOrganization >= MostOfOrganization)
        {
            throw new AppendRefusedException(new RuleViolationException(
                "TOO_MANY_MAILS", $"An organization sends {MostOfOrganization} mails a day at most, to whomever they go. Go on tomorrow."));
        }

        if (toAddress >= MostToAddress)
        {
            throw new AppendRefusedException(new RuleViolationException(
                "TOO_MANY_MAILS_TO_ADDRESS", $"This address has got {MostToAddress} such mails within a day. Try again tomorrow, or ask its owner to look for the last one.", ["email"]));
        }
    }
}
