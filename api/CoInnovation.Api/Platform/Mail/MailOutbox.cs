using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Walls;
using Npgsql;

namespace CoInnovation.Api.Platform.Mail;

/// <summary>A mail that somebody has taken in order to send it.</summary>
/// <param name="Id">Its own, and in its Message-ID.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Doubts">How many attempts began to hand it over, and never heard what became of that.</param>
/// <param name="Message">Null where it cannot be read any more.</param>
internal sealed record ClaimedMail(Guid Id, int Attempt, int Doubts, MailMessage? Message)
{
    /// <summary>What may have left twice is not sent a third time: too few is better than without end.</summary>
    private const int MostDoubts = 2;

    public bool IsGivenUp => Doubts >= MostDoubts;
}

/// <summary>
/// Mail on its way: rows, so that what was promised outlives every process. A mail leaves at least once; twice only where nobody heard the server's yes, or a process died before the row's end; never more often.
/// </summary>
internal sealed class MailOutbox(ProjectorDatabase database, ServerKey serverKey, TimeProvider time) : IDisposable
{
    /// <summary>How long whoever took a mail has until it hands it over: longer than that may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>So often a mail is composed anew, because what it tells of has gone on meanwhile.</summary>
    public const int MostRounds = 5;

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly AesGcm _seal = new(serverKey.DeriveFor("mail"), TagBytes);
    private readonly Lock _sealing = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Puts it into the outbox within the transaction of what it tells of. Call <see cref="Wake"/> once it is committed.</summary>
    /// <param name="transaction">What it is promised in.</param>
    /// <param name="mail">What to send.</param>
    /// <param name="about">A hash of what it tells of: it takes the place of an earlier mail about the same that has not left.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task AddAsync(NpgsqlTransaction transaction, NewMail mail, byte[] about, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        await using var command = new NpgsqlCommand(
            """
            WITH earlier AS (DELETE FROM mail.outbox WHERE about = $5)
            INSERT INTO mail.outbox (id, sealed, queued_at, useless_from, next_attempt_at, about, tenant, organization_id, member_id, addressee_id)
            VALUES ($1, $2, $3, $4, $3, $5, $6::text, $7::uuid, $8::uuid, $9::uuid)
            """,
            transaction.Connection,
            transaction).With(
            id, Seal(id, mail.Message), now, mail.UselessFrom.ToUniversalTime(), about, mail.Party?.Tenant ?? mail.Addressee?.Tenant, mail.Party?.OrganizationId, mail.Party?.MemberId, mail.Addressee?.PersonId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// The same in a transaction of its own, where what it tells of stands already. Mail of the same cause takes the place of the first. What goes on while it is composed, such as an erasure, would not
    /// find it afterwards: so it is composed anew then. Nothing is sent where nothing is composed.
    /// </summary>
    /// <param name="cause">What it tells of.</param>
    /// <param name="compose">Makes it of what it reads through the sources, which are new ones each time; null where there is nothing to tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is on its way.</returns>
    /// <exception cref="StoreBusyException">What it tells of keeps changing. A subscription that lets this through starts over after a wait, and no stream of it stands still because of it.</exception>
    public Task<bool> SendAsync(string cause, Func<Sources, Task<NewMail?>> compose, CancellationToken cancellationToken) =>
        SendAsync(cause, compose, _ => Task.FromResult(true), cancellationToken);

    /// <summary>The same together with something that is noted before, in its transaction; where that says false, nothing is noted nor sent.</summary>
    public async Task<bool> SendAsync(string cause, Func<Sources, Task<NewMail?>> compose, Func<NpgsqlTransaction, Task<bool>> note, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var sources = new Sources();
            if (await compose(sources) is not { } mail)
            {
                return false;
            }

            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (!await sources.HoldAsync(transaction, cancellationToken))
            {
                continue;
            }

            if (!await note(transaction))
            {
                return false;
            }

            await AddAsync(transaction, mail, About(cause), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            Wake();
            return true;
        }

        throw new StoreBusyException("What a mail tells of keeps changing. It is composed again in a moment.");
    }

    /// <summary>What waits for an account that is erased does not leave, in the transaction of the erasure.</summary>
    public static async Task ForgetAsync(NpgsqlTransaction transaction, MailAddressee addressee, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("DELETE FROM mail.outbox WHERE tenant = $1 AND addressee_id = $2", transaction.Connection, transaction)
            .With(addressee.Tenant, addressee.PersonId);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What a mail of this cause tells has changed before it left: from now on it says what is composed, or is taken out. Nothing is composed where none waits.</summary>
    public async Task ReviseAsync(string cause, Func<Sources, Task<NewMail?>> compose, CancellationToken cancellationToken)
    {
        await using var find = database.CreateCommand("SELECT id FROM mail.outbox WHERE about = $1").With(About(cause));
        if (await find.ExecuteScalarAsync(cancellationToken) is not Guid id)
        {
            return;
        }

        // Whoever revises hears of what goes on later as well, and revises once more.
        var mail = await compose(new Sources());
        await using var revise = mail is null
            ? database.CreateCommand("DELETE FROM mail.outbox WHERE id = $1").With(id)
            : database.CreateCommand("UPDATE mail.outbox SET sealed = $2 WHERE id = $1").With(id, Seal(id, mail.Message));
        await revise.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes mails of these causes out that have not left.</summary>
    public async Task TakeOutAsync(IReadOnlyCollection<string> causes, CancellationToken cancellationToken)
    {
        if (causes.Count > 0)
        {
            // One parameter: an array alone would be taken for the list of them.
            object hashes = causes.Select(About).ToArray();
            await using var command = database.CreateCommand("DELETE FROM mail.outbox WHERE about = ANY($1)").With(hashes);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>There is something to send.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Returns when there may be something, after the time at the latest.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await _wake.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look.
        }
    }

    /// <summary>Takes the mail that has waited longest; null if none is due. Whatever is useless by now goes, and what a suspension keeps stays until it is lifted.</summary>
    public async Task<ClaimedMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            WITH late AS (DELETE FROM mail.outbox WHERE useless_from <= $1),
            due AS (
                SELECT id FROM mail.outbox waiting WHERE useless_from > $1 AND next_attempt_at <= $1 AND (claimed_until IS NULL OR claimed_until <= $1) AND NOT {Suspensions.OfMail("waiting")}
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            UPDATE mail.outbox mail SET claimed_until = $2, attempt = mail.attempt + 1 FROM due WHERE mail.id = due.id
            RETURNING mail.id, mail.attempt, mail.doubts, mail.sealed
            """).With(now, now + Lease);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new ClaimedMail(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), Open(reader.GetGuid(0), reader.GetFieldValue<byte[]>(3)))
            : null;
    }

    /// <summary>From now on it may arrive: that stands before the text leaves, so that it is known also where this process dies. Nobody else takes it while that lasts. False if somebody has already.</summary>
    public async Task<bool> HandOverAsync(ClaimedMail mail, TimeSpan lasting, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand("UPDATE mail.outbox SET doubts = $3, claimed_until = $4 WHERE id = $1 AND attempt = $2 AND claimed_until > $5")
            .With(mail.Id, mail.Attempt, mail.Doubts + 1, now + lasting + Lease, now);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>It has left, or never will: nothing of it stays.</summary>
    public async Task RemoveAsync(ClaimedMail mail, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("DELETE FROM mail.outbox WHERE id = $1").With(mail.Id);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Lets go of it: it is due after the wait, for whoever is there, and is in doubt as often as is said.</summary>
    public async Task RetryAsync(ClaimedMail mail, TimeSpan wait, int doubts, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("UPDATE mail.outbox SET claimed_until = NULL, next_attempt_at = $3, doubts = $4 WHERE id = $1 AND attempt = $2")
            .With(mail.Id, mail.Attempt, time.GetUtcNow() + wait, doubts);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public void Dispose() => _seal.Dispose();

    /// <summary>The hash of a mail's cause.</summary>
    private static byte[] About(string cause) => SHA256.HashData(Encoding.UTF8.GetBytes(cause));

    private byte[] Seal(Guid id, MailMessage mail)
    {
        var clear = JsonSerializer.SerializeToUtf8Bytes(mail);
        var sealedMail = new byte[NonceBytes + clear.Length + TagBytes];
        RandomNumberGenerator.Fill(sealedMail.AsSpan(0, NonceBytes));
        lock (_sealing)
        {
            _seal.Encrypt(sealedMail.AsSpan(0, NonceBytes), clear, sealedMail.AsSpan(NonceBytes, clear.Length), sealedMail.AsSpan(NonceBytes + clear.Length), id.ToByteArray());
        }

        return sealedMail;
    }

    /// <summary>Null for what was sealed under another key: after a move without it, such mail leads nowhere.</summary>
    private MailMessage? Open(Guid id, byte[] sealedMail)
    {
        var clear = new byte[sealedMail.Length - NonceBytes - TagBytes];
        try
        {
            lock (_sealing)
            {
                _seal.Decrypt(sealedMail.AsSpan(0, NonceBytes), sealedMail.AsSpan(NonceBytes, clear.Length), sealedMail.AsSpan(NonceBytes + clear.Length), clear, id.ToByteArray());
            }

            return JsonSerializer.Deserialize<MailMessage>(clear);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
