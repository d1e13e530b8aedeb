using Npgsql;

namespace CoInnovation.Api.Platform.SecondWall;

/// <summary>
/// Under a policy PostgreSQL looks into an index only by functions that it trusts to keep to themselves what they are given; it trusts those by which whole numbers, ids, times
/// and texts are compared, and not these, by which lists and searches find rows as well. None of them says anything but its answer: no error, no message tells of a value. Only
/// a superuser can say so; on a server that gives none, lists of many thousand items with such filters are slower and no less walled.
/// </summary>
internal static class PlannersTrust
{
    public static Task ApplyAsync(NpgsqlConnection owner, CancellationToken cancellationToken) => DatabaseRoles.ExecuteAsync(
        owner,
        """
        DO $$
        DECLARE
            found record;
        BEGIN
            IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
                RETURN;
            END IF;
            FOR found IN
                SELECT known.oid::regprocedure AS name FROM pg_proc AS known
                WHERE NOT known.proleakproof AND (
                    (known.pronamespace = 'pg_catalog'::regnamespace AND known.proname IN (
                        'enum_eq', 'enum_ne', 'enum_lt', 'enum_le', 'enum_gt', 'enum_ge', 'arrayoverlap', 'arraycontains', 'arraycontained', 'ts_match_vq', 'starts_with'))
                    OR known.oid IN ('pg_catalog."left"(text, integer)'::regprocedure, 'pg_catalog.textlike(text, text)'::regprocedure)
                    OR (known.proname IN ('word_similarity_op', 'word_similarity_commutator_op') AND EXISTS (
                        SELECT FROM pg_depend JOIN pg_extension AS trigrams ON trigrams.oid = pg_depend.refobjid
                        WHERE pg_depend.objid = known.oid AND pg_depend.classid = 'pg_proc'::regclass AND trigrams.extname = 'pg_trgm')))
            LOOP
                EXECUTE pg_catalog.format('ALTER FUNCTION %s LEAKPROOF', found.name);
            END LOOP;
        END
        $$;
        """,
        cancellationToken);
}
