package uk.co.pharmacyiq.simulation;

/** What must hold whatever happened, asked of the database without the model. */
final class Invariants {

    private Invariants() {}

    /** Answers one line for each thing that is wrong; takes the organisation and its premises. */
    static final String SQL = """
            with asked as materialized (select ?::uuid as organisation_id, ?::uuid[] as premises),
            place as materialized (
                select p.* from inventory.place p join asked a using (organisation_id) where p.premises_id = any (a.premises)),
            movement as materialized (
                select m.* from inventory.movement m join asked a using (organisation_id) where m.premises_id = any (a.premises)),
            line as materialized (
                select l.* from movement m join inventory.line l using (organisation_id, movement_id)),
            balance as materialized (
                select b.* from inventory.balance b join asked a using (organisation_id) where b.premises_id = any (a.premises)),
            moved as (
                select to_place as place_id, product, batch, expiry, quantity from line where to_place is not null
                union all
                select from_place, product, batch, expiry, -quantity from line where from_place is not null),
            summed as (select place_id, product, batch, expiry, sum(quantity) as quantity from moved group by 1, 2, 3, 4),
            entry as materialized (
                select s.premises_id, e.*,
                       row_number() over page as expected_number, sum(e.quantity) over page as expected_balance
                  from asked a
                  join controlled.section s on s.organisation_id = a.organisation_id and s.premises_id = any (a.premises)
                  join controlled.entry e on e.organisation_id = s.organisation_id and e.section_id = s.section_id
                window page as (partition by e.section_id order by e.number)),
            kept as (
                select sp.section_id, sum(b.quantity) as quantity
                  from balance b
                  join place p using (organisation_id, place_id)
                  join medicines.pack k on k.code = b.product
                  join controlled.section_product sp
                    on sp.organisation_id = b.organisation_id and sp.premises_id = b.premises_id and sp.vmp_code = k.vmp_code
                 where p.kind <> 'TRANSIT'
                 group by 1),
            session as (
                select s.* from responsible.session s join asked a using (organisation_id) where s.premises_id = any (a.premises)),
            absence as (
                select b.* from responsible.absence b join asked a using (organisation_id) where b.premises_id = any (a.premises))
            select 'stock below zero: ' || b from balance b where quantity < 0
            union all
            select 'stock is not the sum of its movements: ' || coalesce(b.product, s.product)
              from balance b full join summed s using (place_id, product, batch, expiry)
             where coalesce(b.quantity, 0) <> coalesce(s.quantity, 0)
            union all
            select 'an entry is missing before ' || number from entry where number <> expected_number
            union all
            select 'the balance does not follow at ' || number from entry where balance <> expected_balance
            union all
            select 'stock and balance of a section differ: ' || coalesce(k.quantity, 0) || ' and ' || coalesce(e.quantity, 0)
              from kept k
              full join (select section_id, sum(quantity) as quantity from entry group by 1) e using (section_id)
             where coalesce(k.quantity, 0) <> coalesce(e.quantity, 0)
            union all
            select 'a movement differs from the register: ' || kind
              from movement where inventory.register_differs(organisation_id, movement_id)
            union all
            select 'a movement has two entries in one section: ' || movement_id
              from entry group by movement_id, section_id having count(*) > 1
            union all
            select 'two are responsible at once'
              from session one join session other on one.premises_id = other.premises_id and one.session_id < other.session_id
             where tstzrange(one.began_at, one.ended_at) && tstzrange(other.began_at, other.ended_at)
            union all
            select 'one is responsible at two premises'
              from session one join session other on one.person_id = other.person_id and one.session_id < other.session_id
             where tstzrange(one.began_at, one.ended_at) && tstzrange(other.began_at, other.ended_at)
            union all
            select 'two absences at once'
              from absence one join absence other on one.premises_id = other.premises_id and one.absence_id < other.absence_id
             where tstzrange(one.began_at, one.ended_at) && tstzrange(other.began_at, other.ended_at)
            union all
            select 'an absence outside its session'
              from absence b join session s using (organisation_id, session_id)
             where b.began_at < s.began_at or s.ended_at is not null and (b.ended_at is null or b.ended_at > s.ended_at)
            """;
}
