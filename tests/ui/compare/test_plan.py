"""Where columns, cards and ribbons lie, for any size of view."""

from hypothesis import given
from hypothesis import strategies as st

from kaartspel.ui.compare.plan import BETWEEN, EDGE, NARROWEST, Plan, plan

views = st.builds(
    plan,
    st.integers(200, 3000),
    st.integers(150, 2000),
    st.integers(2, 50),
    st.integers(1, 12),
    st.sampled_from([0.8, 1.0, 1.5, 2.0]),
    notes=st.booleans(),
    questions=st.booleans(),
)


@given(views)
def test_nothing_lies_over_something_else_and_all_lies_within_the_whole(made: Plan) -> None:
    for column in range(made.columns):
        for row in range(made.rows):
            rect = made.rect(column, row)
            assert rect.width() > 0
            assert rect.height() > made.caption
            assert rect.top() >= made.head
            assert rect.right() <= made.whole_width
            assert rect.bottom() <= made.whole_height
            assert made.column_at(rect.center().x()) == column
            if column:
                assert rect.left() > made.rect(column - 1, row).right() + 12
            if row:
                above = made.rect(column, row - 1)
                assert above.bottom() < made.lane(row) < rect.top() or made.line


@given(st.integers(700, 3000), st.integers(500, 2000), st.integers(2, 5))
def test_boards_that_can_stand_beside_each_other_do(width: int, height: int, columns: int) -> None:
    made = plan(width, height, columns, 4, 1.0, notes=False, questions=False)
    assert made.width >= NARROWEST
    if columns * NARROWEST + (columns - 1) * BETWEEN * NARROWEST + 2 * EDGE <= width:
        assert made.whole_width <= width


def test_four_places_fit_a_usual_window_without_scrolling() -> None:
    for width, height in ((900, 650), (1050, 830), (1500, 1010)):
        made = plan(width, height, 3, 4, 1.0, notes=True, questions=False)
        assert (made.whole_width <= width, made.whole_height <= height) == (True, True)
