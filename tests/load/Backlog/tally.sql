-- Numbers by the product's own formula, written the way the projection writes it, for one slice of all items.
update read.pain_points as item set dots = tally.dots, consensus = tally.consensus, divided = tally.divided
from tally where tally.slice = current_setting('load.slice')::integer and item.tenant = tally.tenant and item.id = tally.item_id;

update read.ideas as item set dots = tally.dots, consensus = tally.consensus, divided = tally.divided
from tally where tally.slice = current_setting('load.slice')::integer and item.tenant = tally.tenant and item.id = tally.item_id;
